# The data screen: designs, stores, associates, products, and their forms.

data-tab-imports = Imports
data-tab-messages = Messages
data-tab-vouchers = Vouchers
data-tab-stores = Stores
data-tab-associates = Associates
data-tab-products = Products
data-new-messages = New message
data-new-vouchers = New voucher
data-new-stores = New store
data-new-associates = New associate
data-new-products = New product

items-search = Search by name or id
items-search-clear = Clear the search
items-no-match = Nothing matches “{ $search }”
items-none-messages = No message designs yet
items-none-messages-text = Journeys send designs that are made here, or imported from message_designs.csv.
items-none-vouchers = No voucher designs yet
items-none-vouchers-text = Journeys assign vouchers of designs that are made here, or imported from voucher_designs.csv.
items-none-stores = No stores yet
items-none-stores-text = Stores come with an import, or are made here. Sales, associates and customers refer to them.
items-none-associates = No associates yet
items-none-associates-text = Associates write to customers and look after occasions. They come with an import, or are made here.
items-none-products = No products yet
items-none-products-text = Products come with an import, or are made here. The lines of sales refer to them.
items-gone = There is no entry “{ $id }” any more
items-close = Close
items-more = More
items-save = Save
items-discard = Discard
items-unsaved = Not saved
items-saved = { $name } was saved
items-deleted = { $name } was deleted
items-delete = Delete
items-duplicate = Duplicate
items-copy-name = { $name } (copy)
items-properties = Other columns
items-stub = Only its id is known
items-unknown = Not known

items-name = Name
items-id = Id
items-id-hint = Journeys and files name it by this.
items-id-missing = An id is needed: files and journeys name it by that.
items-journeys = Journeys
items-channel = Channel
items-subject = Subject
items-push-title = Title
items-text = Text
items-html = HTML
items-html-hint = Pictures from the network, scripts and forms are left out of the preview.
items-placeholders-hint = {"{{"}name{"}}"} stands for an attribute of the customer or a value that the journey gives; {"{{"}name|friend{"}}"} says what stands there without one.
items-cost = Cost of one sending
items-cost-hint = Empty: what the channel costs, as set in Settings.
items-column-cost = Cost
items-discount = Discount
items-discount-kind = Kind of discount
items-valid = Valid, days
items-valid-hint = Days of 24 hours from the day it is assigned. Empty: for ever.
items-valid-ever = for ever
items-valid-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
items-minimum = Minimum spend
items-minimum-hint = Empty: any purchase.
items-stock = Stock
items-stock-hint = Empty: as many as are needed.
items-prefix = Codes begin with
items-prefix-hint = Of codes that a dry run makes up where the list below has none.
items-kind = Kind
items-kind-physical = Shop
items-kind-online = Online shop
items-market = Market
items-address = Address
items-store = Store
items-department = Department
items-category = Category
items-brand = Brand
items-price = Price

items-uses = Used by
items-uses-none = Nothing uses it: it can be deleted.
items-use-transactions =
    { $count ->
        [one] { $shown } sale
       *[other] { $shown } sales
    }
items-use-vouchers =
    { $count ->
        [one] { $shown } voucher
       *[other] { $shown } vouchers
    }
items-use-associates =
    { $count ->
        [one] { $shown } associate
       *[other] { $shown } associates
    }
items-use-customers =
    { $count ->
        [one] { $shown } customer
       *[other] { $shown } customers
    }
items-use-activities =
    { $count ->
        [one] { $shown } activity
       *[other] { $shown } activities
    }
items-use-occasions =
    { $count ->
        [one] { $shown } occasion
       *[other] { $shown } occasions
    }
items-use-transaction_lines =
    { $count ->
        [one] { $shown } line of a sale
       *[other] { $shown } lines of sales
    }

items-codes = Codes
items-codes-count = { $free } free, { $assigned } with customers
items-codes-paste = Add codes
items-codes-hint = Paste them, separated by spaces, commas or new lines.
items-codes-add = Add codes
items-codes-from-file = From a file…
items-codes-file = File with codes
items-codes-files = Text and CSV files
items-codes-added =
    { $new ->
        [one] { $new } code added
       *[other] { $new } codes added
    }{ $same ->
        [0] .
       *[other] , { $same } were there already.
    }
items-codes-refused =
    { $count ->
        [one] One cannot be a code: { $codes }
       *[other] { $count } cannot be codes: { $codes }
    }

items-preview = Preview
items-preview-as = Show as
items-preview-for = Whose message
items-preview-nobody = Nobody
items-no-subject = No subject yet
items-no-text = No text yet
items-mail-to = To { $name }
items-values = Values that a journey gives
items-values-text = Filled in here for the preview only.
items-unknown-placeholders =
    { $count ->
        [one] No attribute or value is called { $names }.
       *[other] No attributes or values are called { $names }.
    }
items-blocked =
    { $count ->
        [one] One thing that would be loaded or run was left out
       *[other] { $count } things that would be loaded or run were left out
    }
items-sms-parts =
    { $count ->
        [one] { $count } SMS
       *[other] { $count } SMS
    }
items-sms-characters =
    { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }, { $left } left
items-sms-unicode = { $letters } make it Unicode: 70 characters a part

# What a workspace is set to.

settings-of-workspace = Workspace
settings-of-workspace-note = holds for every journey and report of this file
settings-name = Name
settings-name-missing = A workspace needs a name.
settings-currency-in-use = Amounts are counted in it: it cannot be changed any more.
settings-time-zone-hint = Days begin and hours are shown in this zone.
settings-quiet = Quiet hours
settings-quiet-text = No message goes out then, in the customer’s own time. A journey can say otherwise.
settings-quiet-from = Quiet from
settings-quiet-to = Quiet until
settings-quiet-same = Two different times are needed.
settings-cap = Frequency cap
settings-cap-text = Nobody gets more messages than this. A journey can say otherwise.
settings-cap-messages = Messages at most
settings-cap-in = messages in
settings-cap-per = Period
settings-cap-channel = Channel
settings-cap-all = on all channels together
settings-saved = Settings saved
settings-undone = Settings are as they were
settings-privacy = Privacy
settings-share = Shareable copy
settings-share-text = A new file in which names, e-mail addresses, phone numbers and push tokens are made up. Everything else stays, so that journeys and reports say the same.
settings-share-make = Make a copy…
settings-share-title = Shareable copy
settings-share-files = Rehearsal workspaces
settings-share-suffix = (shareable)
settings-share-under-way = Making the copy
settings-share-done = The copy was made: { $path }
