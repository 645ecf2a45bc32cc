//! What columns and files are called elsewhere, in English, German, Polish and Italian; compared by their letters alone
//! (`names`), so that `Kunden-Nr.`, `kundennr` and `KundenNr` are one.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::names::words;
use crate::import::{Spec, Table};

/// Names of a column, for the tables that are named before it, or for all that have it.
const COLUMNS: &[(&[Table], &str, &str)] = &[
    (
        &[],
        "customer_id",
        "customer|customer number|customer no|customer nr|customer code|customer key|customer ref|client|client id|\
         client number|contact id|contact key|member|member id|member number|user id|household|household id|\
         household key|shopper id|buyer id|loyalty card|loyalty id|card number|subscriber id|subscriber key|\
         Kunde|Kunden ID|Kundennummer|Kunden Nr|Kd Nr|Kundenkennung|Kundenschlüssel|Mitgliedsnummer|Mitglied|Kartennummer|\
         klient|id klienta|klient id|numer klienta|nr klienta|kod klienta|identyfikator klienta|numer karty|nr karty|\
         cliente|id cliente|cliente id|codice cliente|cod cliente|numero cliente|n cliente|numero tessera|codice tessera|tessera",
    ),
    (
        &[],
        "store_id",
        "store|store number|store no|store nr|store code|store key|shop|shop id|shop number|branch|branch id|branch code|\
         location id|outlet|outlet id|boutique|point of sale|pos id|\
         Filiale|Filial ID|Filialnummer|Filial Nr|Filialcode|Laden|Laden ID|Markt Nr|Geschäft|Standort|Verkaufsstelle|\
         sklep|id sklepu|sklep id|numer sklepu|nr sklepu|kod sklepu|salon|id salonu|punkt sprzedaży|\
         negozio|id negozio|negozio id|codice negozio|cod negozio|punto vendita|id punto vendita|codice punto vendita|filiale id",
    ),
    (
        &[Table::Customers],
        "home_store_id",
        "home store|preferred store|favourite store|favorite store|main store|usual store|store|store id|\
         Stammfiliale|Heimatfiliale|Lieblingsfiliale|Filiale|Filialnummer|Filial Nr|Filial ID|\
         ulubiony sklep|sklep macierzysty|sklep domowy|sklep|id sklepu|\
         negozio preferito|negozio abituale|negozio di riferimento|negozio|id negozio|punto vendita",
    ),
    (
        &[],
        "associate_id",
        "associate|employee|employee id|employee number|staff id|staff|salesperson|sales person|salesperson id|seller|\
         seller id|advisor|advisor id|consultant|consultant id|cashier|cashier id|sales rep|\
         Mitarbeiter|Mitarbeiter ID|Mitarbeiternummer|Mitarbeiter Nr|Personalnummer|Verkäufer|Verkäufer ID|Verkäufernummer|\
         Berater|Berater ID|Bediener|Kassierer|\
         pracownik|id pracownika|numer pracownika|nr pracownika|sprzedawca|id sprzedawcy|doradca|id doradcy|kasjer|\
         dipendente|id dipendente|codice dipendente|matricola|commesso|id commesso|addetto|id addetto|venditore|\
         id venditore|consulente|cassiere",
    ),
    (
        &[],
        "product_id",
        "product|product number|product no|product code|product key|sku|item|item id|item number|item no|item code|\
         article|article id|article number|article no|ean|gtin|upc|\
         Artikel|Artikelnummer|Artikel Nr|Artikel ID|Art Nr|Produkt|Produktnummer|Produkt Nr|Produkt ID|Warennummer|\
         produkt|id produktu|kod produktu|numer produktu|nr produktu|towar|id towaru|kod towaru|indeks|symbol|\
         prodotto|id prodotto|codice prodotto|cod prodotto|articolo|id articolo|codice articolo|cod articolo",
    ),
    (
        &[],
        "transaction_id",
        "transaction|transaction number|transaction no|order|order id|order number|order no|order ref|order name|purchase id|\
         sale id|sales id|invoice|invoice id|invoice number|invoice no|receipt|receipt id|receipt number|receipt no|basket|\
         basket id|cart id|ticket|ticket number|\
         Transaktion|Transaktions ID|Transaktionsnummer|Bestellung|Bestellnummer|Bestell Nr|Bestell ID|Auftrag|Auftragsnummer|\
         Auftrags Nr|Beleg|Belegnummer|Beleg Nr|Beleg ID|Bon|Bonnummer|Bon Nr|Rechnung|Rechnungsnummer|Rechnungs Nr|Kassenbon|\
         transakcja|id transakcji|numer transakcji|nr transakcji|zamówienie|id zamówienia|numer zamówienia|nr zamówienia|\
         paragon|numer paragonu|nr paragonu|id paragonu|faktura|numer faktury|nr faktury|\
         transazione|id transazione|numero transazione|codice transazione|ordine|id ordine|numero ordine|n ordine|\
         scontrino|id scontrino|numero scontrino|n scontrino|fattura|numero fattura|n fattura|codice ordine",
    ),
    (
        &[],
        "activity_id",
        "activity|activity number|message id|send id|sending id|email id|contact event id|communication id|delivery id|\
         Aktivität|Aktivitäts ID|Aktivitätsnummer|Nachrichten ID|Sendungs ID|Versand ID|Kontakt ID|Vorgang|Vorgangsnummer|\
         aktywność|id aktywności|id wiadomości|id wysyłki|\
         attività|id attività|codice attività|id messaggio|id invio|codice invio",
    ),
    (
        &[],
        "occasion_id",
        "occasion|occasion number|task id|opportunity id|Anlass|Anlass ID|Anlassnummer|Anlass Nr|Aufgaben ID|\
         okazja|id okazji|numer okazji|nr okazji|id zadania|occasione|id occasione|codice occasione|numero occasione",
    ),
    (
        &[],
        "event_id",
        "event number|event key|Ereignis ID|Ereignisnummer|Ereignis Nr|id zdarzenia|numer zdarzenia|nr zdarzenia|\
         id evento|codice evento|numero evento",
    ),
    (
        &[],
        "message_id",
        "message|template id|template|design id|message design|Nachrichten ID|Vorlagen ID|Vorlage|Vorlagennummer|Vorlagen Nr|\
         id wiadomości|id szablonu|szablon|id messaggio|codice messaggio|id modello|modello",
    ),
    (
        &[],
        "design_id",
        "design|voucher design|voucher type|coupon type|voucher type id|coupon id|campaign id|promotion id|promotion|offer id|\
         Gutscheinart|Gutscheintyp|Gutschein ID|Gutscheinart ID|Aktions ID|Aktion|\
         rodzaj kuponu|typ kuponu|id kuponu|id promocji|rodzaj bonu|promocja|\
         tipo buono|tipo di buono|id buono|id promozione|promozione|tipo coupon",
    ),
    (
        &[],
        "occurred_at",
        "date|date time|time|timestamp|occurred|occurred on|happened at|event time|event date|event timestamp|created|\
         created at|created on|transaction date|transaction time|transaction timestamp|order date|order time|purchase date|\
         purchased at|sale date|sales date|sold at|ordered at|invoice date|receipt date|sent at|sent on|sent|send date|\
         send time|sent date|delivered at|activity date|contact date|day|\
         Datum|Datum Uhrzeit|Zeitpunkt|Zeit|Zeitstempel|Belegdatum|Bestelldatum|Kaufdatum|Verkaufsdatum|Rechnungsdatum|\
         Buchungsdatum|Bondatum|Transaktionsdatum|Versanddatum|Versandt am|Gesendet am|Gesendet|Sendedatum|Ereigniszeit|\
         Kontaktdatum|Tag|\
         data|data i czas|data godzina|czas|data zakupu|data transakcji|data zamówienia|data sprzedaży|data wysyłki|\
         data wystawienia|data zdarzenia|czas zdarzenia|wysłano|data paragonu|data kontaktu|dzień|\
         data ora|data e ora|data acquisto|data transazione|data ordine|data vendita|data invio|data scontrino|data evento|\
         inviato il|momento|data operazione|giorno",
    ),
    (
        &[],
        "amount",
        "total|total amount|amount total|order total|order amount|order value|basket value|sales|sales value|sales amount|\
         sale amount|revenue|value|net amount|gross amount|net sales|gross sales|turnover|grand total|total price|price paid|\
         paid|spend|sum|line total|line amount|net|gross|\
         Betrag|Gesamtbetrag|Summe|Gesamtsumme|Umsatz|Wert|Bestellwert|Warenkorbwert|Rechnungsbetrag|Nettobetrag|Bruttobetrag|\
         Betrag netto|Betrag brutto|Nettoumsatz|Bruttoumsatz|Endbetrag|Positionsbetrag|Zeilenbetrag|\
         kwota|wartość|suma|razem|kwota brutto|kwota netto|wartość brutto|wartość netto|wartość zamówienia|obrót|do zapłaty|\
         wartość sprzedaży|wartość koszyka|\
         importo|totale|importo totale|totale ordine|valore|somma|fatturato|importo netto|importo lordo|prezzo totale|\
         totale scontrino|spesa|incasso",
    ),
    (
        &[],
        "currency",
        "currency code|ccy|iso currency|Währung|Währungscode|Währungskennzeichen|waluta|kod waluty|valuta|divisa|codice valuta",
    ),
    (
        &[Table::Transactions],
        "channel",
        "sales channel|order channel|source|place of purchase|channel type|Kanal|Vertriebskanal|Verkaufskanal|Absatzkanal|\
         Bestellkanal|kanał|kanał sprzedaży|kanał zakupu|canale|canale di vendita|canale vendita|canale di acquisto",
    ),
    (
        &[Table::Activities, Table::MessageDesigns],
        "channel",
        "medium|communication channel|contact channel|message channel|send channel|Kanal|Medium|Kommunikationskanal|\
         Versandkanal|Kontaktkanal|kanał|kanał kontaktu|kanał komunikacji|canale|mezzo|canale di contatto|\
         canale di comunicazione",
    ),
    (
        &[],
        "department",
        "division|section|area|Abteilung|Bereich|dział|oddział|departament|reparto|settore|dipartimento",
    ),
    (
        &[],
        "voucher_code",
        "voucher|coupon|coupon code|discount code|promo code|promotion code|gift code|Gutschein|Gutscheincode|Gutschein Nr|\
         Gutscheinnummer|Rabattcode|Aktionscode|Couponcode|kupon|kod kuponu|kod rabatowy|kod promocyjny|bon|kod bonu|\
         buono|codice buono|codice sconto|codice promozionale|codice coupon",
    ),
    (
        &[],
        "quantity",
        "qty|units|pieces|count|number of items|units sold|Menge|Anzahl|Stück|Stückzahl|ilość|liczba|liczba sztuk|sztuk|szt|\
         quantità|qta|pezzi|numero pezzi",
    ),
    (
        &[],
        "type",
        "kind|category|event|event type|event name|activity type|contact type|occasion type|action|reason|occasion|\
         Typ|Art|Ereignis|Ereignistyp|Ereignisart|Aktivitätsart|Aktivitätstyp|Anlass|Anlassart|Kontaktart|Aktion|Vorgangsart|\
         rodzaj|typ|typ zdarzenia|rodzaj zdarzenia|zdarzenie|typ aktywności|rodzaj aktywności|okazja|rodzaj okazji|akcja|\
         tipo|tipologia|tipo evento|evento|tipo attività|tipo di attività|occasione|tipo occasione|tipo di occasione|azione",
    ),
    (
        &[],
        "name",
        "full name|title|label|display name|description|Name|Bezeichnung|Titel|Vollständiger Name|Beschreibung|\
         nazwa|imię i nazwisko|pełna nazwa|tytuł|opis|nome|nome completo|nome e cognome|nominativo|denominazione|titolo|\
         descrizione",
    ),
    (
        &[Table::Customers],
        "name",
        "customer name|client name|Kundenname|Kunde Name|nazwa klienta|klient nazwa|nome cliente|ragione sociale",
    ),
    (&[Table::Stores], "name", "store name|shop name|Filialname|Ladenname|nazwa sklepu|nome negozio"),
    (
        &[Table::Products],
        "name",
        "product name|item name|product title|Artikelname|Artikelbezeichnung|Produktname|nazwa produktu|nazwa towaru|\
         nome prodotto|descrizione prodotto|descrizione articolo",
    ),
    (
        &[Table::Associates],
        "name",
        "employee name|Mitarbeitername|imię i nazwisko pracownika|nome dipendente|nome addetto",
    ),
    (
        &[],
        "email",
        "e mail|mail|email address|e mail address|mail address|Mailadresse|E Mail Adresse|adres email|adres e mail|\
         poczta|indirizzo email|indirizzo e mail|posta elettronica",
    ),
    (
        &[],
        "phone",
        "telephone|phone number|mobile|mobile phone|mobile number|cell|cell phone|tel|msisdn|Telefon|Telefonnummer|\
         Telefon Nr|Handy|Handynummer|Mobil|Mobilnummer|Mobiltelefon|telefon|numer telefonu|nr telefonu|komórka|\
         telefon komórkowy|telefono|numero di telefono|numero telefono|cellulare|numero cellulare",
    ),
    (
        &[],
        "birthday",
        "birth date|birthdate|date of birth|dob|born|birth day|Geburtstag|Geburtsdatum|Geb Datum|geboren am|\
         data urodzenia|urodziny|data ur|data di nascita|data nascita|compleanno|nascita",
    ),
    (
        &[],
        "registered_at",
        "registered|registration date|registered on|signup date|sign up date|signed up at|created|created at|created on|\
         member since|customer since|join date|joined at|since|account created|enrolment date|enrollment date|\
         Registriert am|Registrierungsdatum|Registrierung|Anmeldedatum|Kunde seit|Mitglied seit|Angelegt am|Erstellt am|\
         Anlagedatum|seit|Eintrittsdatum|\
         data rejestracji|zarejestrowano|rejestracja|data założenia|klient od|data utworzenia|utworzono|data dołączenia|\
         data registrazione|data di registrazione|registrato il|registrazione|cliente dal|iscritto il|data iscrizione|\
         data di iscrizione|data creazione",
    ),
    (&[], "language", "lang|locale|preferred language|Sprache|Sprachcode|język|kod języka|lingua|codice lingua"),
    (&[], "time_zone", "timezone|tz|Zeitzone|strefa czasowa|strefa|fuso orario|fuso"),
    (
        &[],
        "market",
        "country|country code|region|land|market code|Land|Ländercode|Markt|Region|kraj|kod kraju|rynek|region|paese|\
         codice paese|mercato|nazione|regione",
    ),
    (
        &[],
        "acquisition_channel",
        "acquisition|acquired via|acquisition source|source|signup source|sign up source|registration channel|lead source|origin|\
         channel|Akquisekanal|Gewinnungskanal|Herkunft|Quelle|Anmeldekanal|Registrierungskanal|Kanal|\
         kanał pozyskania|źródło|źródło pozyskania|kanał rejestracji|kanał|canale di acquisizione|canale acquisizione|\
         fonte|provenienza|origine|canale di registrazione|canale",
    ),
    (
        &[],
        "push_token",
        "device token|push id|device id|fcm token|Geräte Token|Gerätetoken|token urządzenia|token dispositivo",
    ),
    (
        &[],
        "email_consent",
        "email opt in|newsletter|newsletter consent|email permission|email subscribed|email marketing|accepts email|\
         accepts marketing|marketing consent|email allowed|Newsletter Einwilligung|E Mail Einwilligung|E Mail Erlaubnis|\
         E Mail Opt in|Werbeeinwilligung|Newsletter angemeldet|Einwilligung E Mail|\
         zgoda email|zgoda e mail|zgoda na email|zgoda na newsletter|zgoda marketingowa|zapis na newsletter|\
         consenso email|consenso e mail|consenso newsletter|consenso marketing|iscrizione newsletter|iscritto newsletter",
    ),
    (
        &[],
        "sms_consent",
        "sms opt in|sms permission|sms marketing|accepts sms|text consent|sms allowed|SMS Einwilligung|SMS Erlaubnis|\
         Einwilligung SMS|zgoda sms|zgoda na sms|consenso sms|sms",
    ),
    (
        &[],
        "chat_consent",
        "chat opt in|whatsapp consent|whatsapp opt in|chat permission|Chat Einwilligung|WhatsApp Einwilligung|\
         Einwilligung Chat|Einwilligung WhatsApp|zgoda czat|zgoda na czat|zgoda whatsapp|zgoda na whatsapp|consenso chat|\
         consenso whatsapp|whatsapp",
    ),
    (
        &[],
        "push_consent",
        "push opt in|push permission|push allowed|push enabled|push notifications|Push Einwilligung|Einwilligung Push|\
         zgoda push|zgoda na push|zgoda na powiadomienia|consenso push|consenso notifiche|push",
    ),
    (
        &[],
        "kind",
        "type|store type|channel|Typ|Art|Filialtyp|Ladentyp|rodzaj|typ|typ sklepu|rodzaj sklepu|tipo|tipo negozio|tipologia",
    ),
    (&[], "address", "street|street address|full address|Adresse|Anschrift|Straße|adres|ulica|indirizzo|via"),
    (
        &[],
        "category",
        "product category|commodity|group|product group|product type|subcategory|Kategorie|Warengruppe|Produktgruppe|\
         Artikelgruppe|Produktkategorie|kategoria|grupa|grupa produktów|grupa towarowa|kategoria produktu|\
         categoria|gruppo|categoria prodotto|gruppo merceologico",
    ),
    (&[], "brand", "manufacturer|label|maker|vendor|Marke|Hersteller|marka|producent|marca|produttore|marchio"),
    (
        &[],
        "price",
        "unit price|list price|retail price|sale price|Preis|Einzelpreis|Listenpreis|Verkaufspreis|VK Preis|Stückpreis|\
         cena|cena jednostkowa|cena brutto|cena katalogowa|prezzo|prezzo unitario|prezzo di listino|prezzo di vendita",
    ),
    (
        &[],
        "message",
        "message name|template|template name|topic|subject|design|mailing|Nachricht|Vorlage|Thema|Betreff|Mailing|\
         wiadomość|szablon|temat|mailing|messaggio|modello|argomento|oggetto",
    ),
    (&[], "subject", "subject line|email subject|Betreff|Betreffzeile|temat|temat wiadomości|oggetto"),
    (
        &[],
        "text",
        "body|message text|message body|email text|Nachrichtentext|treść|treść wiadomości|testo|testo messaggio|corpo",
    ),
    (&[], "html", "html body|html content|email html|html code|kod html|codice html"),
    (&[], "cost", "unit cost|cost per message|price|Kosten|Stückkosten|Preis|koszt|cena|costo|prezzo"),
    (
        &[],
        "campaign",
        "campaign name|campaign id|Kampagne|Kampagnenname|kampania|nazwa kampanii|campagna|nome campagna",
    ),
    (
        &[],
        "journey",
        "journey name|flow|automation|customer journey|Strecke|Automation|ścieżka|ścieżka klienta|percorso|automazione",
    ),
    (&[], "step", "step name|journey step|node|Schritt|krok|passo|fase"),
    (&[], "occasion_ids", "occasions|related occasions|Anlässe|Anlass IDs|okazje|id okazji|occasioni|id occasioni"),
    (
        &[],
        "properties",
        "props|attributes|payload|data json|json|event properties|Eigenschaften|Attribute|właściwości|atrybuty|proprietà|\
         attributi",
    ),
    (
        &[],
        "created_at",
        "created|created on|creation date|date|opened at|start date|start|Erstellt am|Erstellt|Erstellungsdatum|Angelegt am|\
         Anlagedatum|Datum|Beginn|utworzono|data utworzenia|utworzona|data|początek|creato il|data creazione|\
         data di creazione|inizio",
    ),
    (
        &[],
        "expires_at",
        "expires|expires on|expiry|expiry date|expiration|expiration date|valid until|valid to|end date|end|due date|due|\
         Gültig bis|Ablaufdatum|läuft ab am|Verfallsdatum|Ablauf|Fällig am|\
         ważny do|ważne do|data ważności|wygasa|termin|koniec|\
         valido fino al|scade il|scadenza|data scadenza|data di scadenza|fine",
    ),
    (
        &[],
        "completed_at",
        "completed|completed on|completion date|closed at|closed|done at|finished at|resolved at|Erledigt am|Abgeschlossen am|\
         Abschlussdatum|erledigt|zakończono|data zakończenia|zrealizowano|wykonano|completato il|data completamento|chiuso il|\
         data chiusura",
    ),
    (
        &[],
        "discount_kind",
        "discount type|kind of discount|type|Rabattart|Rabatttyp|Art|Typ|rodzaj rabatu|typ rabatu|rodzaj|tipo sconto|\
         tipo di sconto|tipo",
    ),
    (
        &[],
        "discount_value",
        "discount|value|discount amount|amount off|percent off|Rabatt|Rabattwert|Rabatthöhe|Wert|Nachlass|rabat|\
         wartość rabatu|wysokość rabatu|wartość|sconto|valore sconto|valore",
    ),
    (
        &[],
        "valid_days",
        "validity|validity days|days valid|valid for days|lifetime days|Gültigkeit|Gültigkeit Tage|Gültig Tage|Gültigkeitsdauer|\
         ważność|ważność dni|dni ważności|liczba dni|validità|validità giorni|giorni validità|giorni di validità",
    ),
    (
        &[],
        "code_prefix",
        "prefix|Präfix|Codepräfix|Code Präfix|prefiks|prefiks kodu|przedrostek|prefisso|prefisso codice",
    ),
    (
        &[],
        "stock",
        "available|quantity|limit|number of codes|Bestand|Anzahl|Auflage|zapas|liczba|pula|ilość|limit|disponibilità|scorta|quantità",
    ),
    (
        &[],
        "minimum_spend",
        "minimum|min spend|minimum order|minimum order value|min order value|minimum purchase|Mindestbestellwert|\
         Mindesteinkauf|Mindestumsatz|Mindestwert|minimalna kwota|minimalna wartość|minimalne zamówienie|spesa minima|\
         importo minimo|ordine minimo",
    ),
    (
        &[],
        "code",
        "voucher|voucher code|coupon|coupon code|voucher number|Gutscheincode|Gutschein|Gutscheinnummer|Gutschein Nr|Rabattcode|\
         kod|kod kuponu|kod bonu|kupon|numer kuponu|codice|codice buono|codice coupon|codice sconto|buono",
    ),
    (
        &[],
        "assigned_at",
        "assigned|assigned on|issued at|issued|issue date|given at|date|Vergeben am|Ausgegeben am|Ausgabedatum|Zugeteilt am|\
         Ausstellungsdatum|przydzielono|data przydziału|wydano|data wydania|assegnato il|data assegnazione|emesso il|\
         data emissione",
    ),
    (
        &[],
        "segment",
        "segment name|segment id|list|list name|group|audience|cluster|Segmentname|Liste|Gruppe|Zielgruppe|segment nazwa|\
         nazwa segmentu|lista|grupa|segmento|nome segmento|gruppo|elenco",
    ),
    (
        &[],
        "added_at",
        "added|added on|member since|since|date|Hinzugefügt am|hinzugefügt|seit|dodano|data dodania|od|aggiunto il|data aggiunta|dal",
    ),
];

/// What a table's rows are called: files by these names, and the word before a column's name.
const TABLES: &[(Table, &str)] = &[
    (
        Table::Customers,
        "customers|customer|clients|client|contacts|contact|members|member|people|households|household|subscribers|crm|\
         Kunden|Kunde|Kundenstamm|Kontakte|Kontakt|Mitglieder|Haushalte|klienci|klient|klientów|kontakty|kontrahenci|\
         clienti|cliente|contatti|contatto|anagrafica|anagrafiche|soci",
    ),
    (
        Table::Stores,
        "stores|store|shops|shop|branches|branch|locations|location|outlets|boutiques|Filialen|Filiale|Läden|Laden|Geschäfte|\
         Standorte|Märkte|sklepy|sklep|salony|salon|placówki|negozi|negozio|punti vendita|punto vendita|filiali",
    ),
    (
        Table::Associates,
        "associates|associate|employees|employee|staff|sellers|salespeople|advisors|Mitarbeiter|Personal|Verkäufer|Berater|\
         pracownicy|pracownik|sprzedawcy|sprzedawca|doradcy|dipendenti|dipendente|personale|commessi|addetti|addetto|venditori",
    ),
    (
        Table::Products,
        "products|product|items|item|articles|article|catalog|catalogue|skus|assortment|Produkte|Produkt|Artikel|Artikelstamm|\
         Sortiment|Waren|produkty|towary|towar|asortyment|katalog|prodotti|prodotto|articoli|articolo|catalogo|assortimento",
    ),
    (
        Table::Transactions,
        "transactions|transaction|orders|order|purchases|purchase|sales|sale|invoices|invoice|receipts|receipt|baskets|basket|\
         Transaktionen|Transaktion|Bestellungen|Bestellung|Aufträge|Auftrag|Verkäufe|Verkauf|Umsätze|Käufe|Einkäufe|Belege|\
         Beleg|Rechnungen|Rechnung|Bons|Kassenbons|transakcje|transakcja|zamówienia|zamówienie|zakupy|sprzedaż|paragony|\
         faktury|transazioni|transazione|ordini|ordine|acquisti|acquisto|vendite|vendita|scontrini|scontrino|fatture",
    ),
    (
        Table::TransactionLines,
        "transaction lines|order lines|order items|line items|lines|order details|sales lines|basket items|receipt lines|\
         Positionen|Bestellpositionen|Belegpositionen|Auftragspositionen|Rechnungspositionen|Verkaufspositionen|Posten|\
         pozycje|pozycje zamówień|pozycje transakcji|pozycje paragonów|linie|righe|righe ordine|righe ordini|righe scontrino|\
         dettaglio ordini|dettagli ordine",
    ),
    (
        Table::Activities,
        "activities|activity|messages|sendings|sends|communications|contact history|mailings|outreach|Aktivitäten|Aktivität|\
         Nachrichten|Versand|Aussendungen|Kommunikation|Kontakthistorie|aktywności|aktywność|wiadomości|wysyłki|komunikacja|\
         historia kontaktów|attività|messaggi|invii|comunicazioni|storico contatti",
    ),
    (
        Table::Occasions,
        "occasions|occasion|tasks|opportunities|Anlässe|Anlass|Aufgaben|okazje|okazja|zadania|occasioni|occasione|ricorrenze",
    ),
    (
        Table::Events,
        "events|event|tracking|clicks|clickstream|web events|interactions|Ereignisse|Ereignis|Klicks|Interaktionen|zdarzenia|\
         zdarzenie|kliknięcia|interakcje|eventi|evento|clic|interazioni",
    ),
    (
        Table::MessageDesigns,
        "message designs|message design|templates|message templates|email templates|Vorlagen|Nachrichtenvorlagen|\
         Mailvorlagen|szablony|szablony wiadomości|modelli|modelli messaggi|modelli di messaggio",
    ),
    (
        Table::VoucherDesigns,
        "voucher designs|voucher design|voucher types|coupon types|promotions|Gutscheinarten|Gutscheintypen|Gutscheinvorlagen|\
         Aktionen|rodzaje kuponów|typy kuponów|rodzaje bonów|promocje|tipi di buono|tipi buono|tipi di buoni|promozioni",
    ),
    (
        Table::Vouchers,
        "vouchers|voucher|coupons|coupon|voucher codes|coupon codes|gift cards|Gutscheine|Gutschein|Gutscheincodes|Rabattcodes|\
         kupony|kupon|bony|kody rabatowe|buoni|buono|buoni sconto|codici sconto",
    ),
    (
        Table::Segments,
        "segments|segment|segment members|lists|audiences|groups|Segmente|Zielgruppen|Listen|Gruppen|segmenty|listy|grupy|\
         segmenti|segmento|liste|gruppi",
    ),
];

/// What the id in a table's own file may be called without its table.
const OWN_ID: &str = "id|key|no|nr|number|code|Nummer|Schlüssel|Kennung|numer|kod|klucz|identyfikator|numero|codice|chiave|n|identifier|uid|uuid|guid";

/// What the first and the last of two columns with a person's name are called.
const FIRST_NAME: &str = "first name|firstname|given name|forename|Vorname|Rufname|imię|imiona|nome|prenom";
const LAST_NAME: &str =
    "last name|lastname|surname|family name|Nachname|Familienname|Zuname|nazwisko|cognome|nom de famille";
/// What a column with the time of day beside one with the day is called.
const TIME_OF_DAY: &str =
    "time|time of day|hour|Uhrzeit|Zeit|godzina|czas|ora|orario|transaction time|order time|Bonzeit|Belegzeit";

/// A known name as it is compared.
struct Known {
    words: Vec<String>,
    whole: String,
    /// With its umlauts written as two letters.
    spelt_out: Option<String>,
}

/// All known names, folded once.
static KNOWN: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let columns = COLUMNS.iter().map(|(_, _, names)| *names);
    let own = Table::all().flat_map(|table| table.spec().columns).map(|column| column.name);
    let tables = TABLES.iter().map(|(_, names)| *names).chain(Table::all().map(Table::name)).chain(own);
    let all = columns.chain(tables).chain([OWN_ID, FIRST_NAME, LAST_NAME, TIME_OF_DAY]);
    let names = all.flat_map(|names| names.split('|'));
    names
        .map(|name| {
            let words = words(name);
            let spelt_out = name.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']).then(|| {
                let two = |letter: char| match letter {
                    'ä' | 'Ä' => "ae".to_owned(),
                    'ö' | 'Ö' => "oe".to_owned(),
                    'ü' | 'Ü' => "ue".to_owned(),
                    other => other.to_string(),
                };
                super::names::folded(&name.chars().map(two).collect::<String>())
            });
            (name, Known { whole: words.concat(), words, spelt_out })
        })
        .collect()
});

static NOTHING: Known = Known { words: Vec::new(), whole: String::new(), spelt_out: None };

fn known(name: &'static str) -> &'static Known {
    KNOWN.get(name).unwrap_or(&NOTHING)
}

/// A name as it is compared.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    words: Vec<String>,
    whole: String,
}

impl Name {
    pub(crate) fn new(name: &str) -> Self {
        let words = words(name);
        Self { whole: words.concat(), words }
    }

    /// Whether it is one of these, also with umlauts written as two letters.
    fn is_any(&self, names: &'static str) -> bool {
        names.split('|').any(|name| same(&self.whole, name))
    }

    pub(crate) fn is_first_name(&self) -> bool {
        self.is_any(FIRST_NAME)
    }

    pub(crate) fn is_last_name(&self) -> bool {
        self.is_any(LAST_NAME)
    }

    /// Whether it is the bare word for a name, which beside a first name is the last one.
    pub(crate) fn is_bare_name(&self) -> bool {
        self.whole == "name"
    }

    /// Whether it ends like the name of something that rows are told apart by: *Mailing id*, *Order no.*, *Beleg-Nr*.
    pub(crate) fn is_of_an_id(&self) -> bool {
        let is_end = |word: &String| {
            ["id", "no", "nr", "num", "number", "nummer", "numer", "numero", "key", "code", "kod", "codice"]
                .contains(&word.as_str())
        };
        self.words.len() > 1 && self.words.last().is_some_and(is_end)
    }

    pub(crate) fn is_time_of_day(&self) -> bool {
        self.is_any(TIME_OF_DAY)
    }

    /// How well it names a column of a table: 0 to 120, 120 where it is the column's own name.
    pub(crate) fn fits_column(&self, spec: &Spec, column: usize) -> u32 {
        let wanted = spec.columns[column].name;
        let own = &known(wanted).whole;
        if self.whole.is_empty() {
            return 0;
        }
        if self.whole == *own {
            return 120;
        }
        // Those of this very table go before those of all tables.
        let lists = COLUMNS
            .iter()
            .filter(|(tables, name, _)| *name == wanted && (tables.is_empty() || tables.contains(&spec.table)));
        let mut best = 0;
        let bare = self.without(spec.table);
        for (_, _, names) in lists {
            for name in names.split('|') {
                best = best.max(if same(&self.whole, name) {
                    100
                } else if bare.as_ref().is_some_and(|bare| same(bare, name)) {
                    90
                } else {
                    self.contains(name)
                });
            }
        }
        if bare.is_some_and(|bare| bare == *own) {
            best = best.max(95);
        }
        if column == 0 && wanted.ends_with("_id") && spec.columns[0].required {
            if self.is_any(OWN_ID) {
                best = best.max(75);
            }
            if let Some(bare) = self.without(spec.table)
                && OWN_ID.split('|').any(|name| same(&bare, name))
            {
                best = best.max(92);
            }
        }
        best.max(self.contains(wanted))
    }

    /// The name without the words for a table's rows; none where there are none, or nothing else.
    fn without(&self, table: Table) -> Option<String> {
        let nouns = TABLES.iter().find(|(of, _)| *of == table).map(|(_, names)| *names)?;
        let kept: Vec<&String> =
            self.words.iter().filter(|word| !nouns.split('|').any(|noun| same(word, noun))).collect();
        (!kept.is_empty() && kept.len() < self.words.len()).then(|| kept.into_iter().map(String::as_str).collect())
    }

    /// How well it contains a name, word by word or at the end of a long word.
    fn contains(&self, name: &'static str) -> u32 {
        let Known { words: wanted, whole, .. } = known(name);
        if whole.len() < 3 {
            return 0;
        }
        let extra = self.words.len().saturating_sub(wanted.len());
        if extra > 0 && self.words.windows(wanted.len()).any(|window| window == &wanted[..]) {
            return 70_u32.saturating_sub(u32::try_from(extra).unwrap_or(9) * 8).max(40);
        }
        if whole.len() >= 5 && self.whole.len() > whole.len() && self.whole.ends_with(whole.as_str()) {
            return 52;
        }
        0
    }

    /// How well it names a file of a table: 100 where it is its word.
    pub(crate) fn fits_table(&self, table: Table) -> u32 {
        if self.whole == known(table.name()).whole {
            return 100;
        }
        let Some((_, names)) = TABLES.iter().find(|(of, _)| *of == table) else { return 0 };
        let mut best = 0;
        for name in names.split('|') {
            let Known { words: wanted, whole, .. } = known(name);
            if same(&self.whole, name) {
                return 95;
            }
            let letters = u32::try_from(whole.len()).unwrap_or(0);
            if self.words.windows(wanted.len().max(1)).any(|window| window == &wanted[..]) {
                // The longer name says more: order lines are no orders.
                best = best.max(60 + letters.min(25));
            } else if letters >= 6 && self.whole.contains(whole.as_str()) {
                best = best.max(50 + letters.min(20));
            }
        }
        best
    }
}

/// Whether a folded name is this one, its umlauts as one letter or as two.
fn same(whole: &str, name: &'static str) -> bool {
    let known = known(name);
    whole == known.whole || known.spelt_out.as_deref() == Some(whole)
}

/// Every name that a column of a table is known by, in all languages.
#[cfg(test)]
pub(crate) fn known_names(table: Table, column: &str) -> Vec<&'static str> {
    COLUMNS
        .iter()
        .filter(|(tables, name, _)| *name == column && (tables.is_empty() || tables.contains(&table)))
        .flat_map(|(_, _, names)| names.split('|'))
        .map(str::trim)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(table: Table, name: &str) -> Option<&'static str> {
        let (spec, name) = (table.spec(), Name::new(name));
        let scores = (0..spec.columns.len()).map(|column| (name.fits_column(spec, column), spec.columns[column].name));
        scores.filter(|(score, _)| *score >= 40).max_by_key(|(score, _)| *score).map(|(_, name)| name)
    }

    #[test]
    fn columns_are_known_in_four_languages() {
        for (table, name, expected) in [
            (Table::Customers, "Kundennummer", "customer_id"),
            (Table::Customers, "Kunden-Nr.", "customer_id"),
            (Table::Customers, "E-Mail-Adresse", "email"),
            (Table::Customers, "customer_email", "email"),
            (Table::Customers, "Geburtsdatum", "birthday"),
            (Table::Customers, "Data urodzenia", "birthday"),
            (Table::Customers, "Data di nascita", "birthday"),
            (Table::Customers, "Nr", "customer_id"),
            (Table::Transactions, "Belegdatum", "occurred_at"),
            (Table::Transactions, "Betrag", "amount"),
            (Table::Transactions, "Betrag (EUR)", "amount"),
            (Table::Transactions, "Waehrung", "currency"),
            (Table::Transactions, "Filiale", "store_id"),
            (Table::Transactions, "Verkäufer", "associate_id"),
            (Table::Transactions, "Verkaeufer", "associate_id"),
            (Table::Transactions, "Numer zamówienia", "transaction_id"),
            (Table::Transactions, "basket_id", "transaction_id"),
            (Table::Transactions, "household_id", "customer_id"),
            (Table::Transactions, "Importo totale", "amount"),
            (Table::TransactionLines, "Artikelnummer", "product_id"),
            (Table::TransactionLines, "ilość", "quantity"),
            (Table::Stores, "id", "store_id"),
            (Table::Stores, "shop_id", "store_id"),
        ] {
            assert_eq!(best(table, name), Some(expected), "{name}");
        }
        assert_eq!(best(Table::Customers, "Schuhgröße"), None);
    }

    #[test]
    fn every_synonym_names_its_column_best() {
        for table in Table::all() {
            let spec = table.spec();
            for (place, column) in spec.columns.iter().enumerate() {
                for name in known_names(table, column.name) {
                    assert!(Name::new(name).fits_column(spec, place) >= 100, "{name} for {}", column.name);
                }
            }
        }
    }

    #[test]
    fn files_are_known_by_their_names() {
        let best = |name: &str| {
            let name = Name::new(name);
            Table::all()
                .map(|table| (name.fits_table(table), table))
                .max_by_key(|(score, _)| *score)
                .filter(|(score, _)| *score > 0)
        };
        for (name, expected) in [
            ("Kunden_2024-06", Table::Customers),
            ("order_lines_export", Table::TransactionLines),
            ("orders", Table::Transactions),
            ("Bestellpositionen", Table::TransactionLines),
            ("szablony wiadomości", Table::MessageDesigns),
            ("Gutscheinarten", Table::VoucherDesigns),
            ("voucher types", Table::VoucherDesigns),
            ("coupons", Table::Vouchers),
            ("export punti vendita", Table::Stores),
        ] {
            assert_eq!(best(name).map(|(_, table)| table), Some(expected), "{name}");
        }
        assert_eq!(best("export_final_v2"), None);
    }
}
