#!/usr/bin/env python3
"""Writes canonical CSV files to measure an import with: bench-data.py FOLDER [CUSTOMERS]

Three purchases and five activities a customer, from a fixed seed, so that two machines import the same bytes.
"""

import csv
import datetime
import pathlib
import random
import sys

START = datetime.datetime(2025, 1, 1, tzinfo=datetime.timezone.utc)
MINUTES = 2 * 365 * 24 * 60


def main():
    folder = pathlib.Path(sys.argv[1])
    customers = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(7)

    def instant():
        return (START + datetime.timedelta(minutes=chance.randrange(MINUTES))).strftime("%Y-%m-%dT%H:%M:%SZ")

    def write(name, columns, rows):
        with open(folder / name, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(rows)

    write(
        "customers.csv",
        ["customer_id", "registered_at", "email", "phone", "email_consent", "sms_consent"],
        ((f"c{n}", instant(), f"c{n}@example.com", f"+4200{n:08d}", "true", "true") for n in range(customers)),
    )
    write(
        "transactions.csv",
        ["transaction_id", "customer_id", "occurred_at", "amount"],
        (
            (f"t{n}", f"c{chance.randrange(customers)}", instant(), f"{chance.randrange(100, 30000) / 100:.2f}")
            for n in range(3 * customers)
        ),
    )
    write(
        "activities.csv",
        ["activity_id", "customer_id", "occurred_at", "type", "channel", "message"],
        (
            (f"a{n}", f"c{chance.randrange(customers)}", instant(), "message", "email", f"m{chance.randrange(20)}")
            for n in range(5 * customers)
        ),
    )


if __name__ == "__main__":
    main()
