#!/usr/bin/env python3
"""The yardstick's data as canonical files, and the comparison of both sides; scripts/yardstick.sh runs it.

yardstick.py convert DATA FOLDER   customer.csv, purchase.csv and communication.csv, with every consent given
yardstick.py compare LIMIT OURS    counts of every step and every way, as the limit counted them and as we did
"""

import csv
import json
import pathlib
import sys

# The numbers that the yardstick gives to the steps of tests/fixtures/yardstick.journey.json.
STEPS = (
    "entry mail-1 wait-2d bought-1 segment end-1 window voucher mail-2 wait-5d bought-2 end-2 mail-3 has-phone sms end-3"
).split()
CONSENTS = ["email_consent", "sms_consent", "chat_consent", "push_consent"]


def utc(text):
    """`2024-01-01 00:00:58` is in UTC there."""
    return text.replace(" ", "T") + "Z"


def convert(data, folder):
    folder.mkdir(parents=True, exist_ok=True)

    def write(name, source, columns, row):
        with (
            open(data / source, newline="", encoding="utf-8") as taken,
            open(folder / name, "w", newline="", encoding="utf-8") as file,
        ):
            rows = csv.reader(taken)
            next(rows)
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(map(row, rows))

    write(
        "customers.csv",
        "customer.csv",
        ["customer_id", "registered_at", "phone", "time_zone", "email", *CONSENTS],
        lambda row: [row[0], utc(row[1]), *row[2:5], *["true"] * 4],
    )
    write(
        "transactions.csv",
        "purchase.csv",
        ["transaction_id", "customer_id", "occurred_at", "amount", "store_id", "channel", "department"],
        lambda row: [row[0], row[1], utc(row[2]), *row[3:7]],
    )
    write(
        "activities.csv",
        "communication.csv",
        ["activity_id", "customer_id", "occurred_at", "type", "channel", "message", "associate_id"],
        lambda row: [row[0], row[1], utc(row[2]), "message", row[3], row[4], row[5]],
    )
    (folder / "message_designs.csv").write_text(
        "message_id,channel\nmail-1,email\nmail-2,email\nmail-3,email\nsms,sms\n", encoding="utf-8"
    )
    (folder / "voucher_designs.csv").write_text("design_id,valid_days\nwelcome,14\n", encoding="utf-8")


def compare(limit, ours):
    nodes = [ours["nodes"].get(step, {}).get("entered", 0) for step in STEPS]
    number = {step: place for place, step in enumerate(STEPS)}
    edges = {}
    for edge in ours["edges"]:
        way = f"{number[edge['from']]}>{number[edge['to']]}"
        edges[way] = edges.get(way, 0) + edge["count"]
    wrong = [
        f"{STEPS[place]}: {mine} entered here, {theirs} there"
        for place, (mine, theirs) in enumerate(zip(nodes, limit["nodes"], strict=True))
        if mine != theirs
    ]
    for way in sorted(edges.keys() | limit["edges"].keys()):
        mine, theirs = edges.get(way, 0), limit["edges"].get(way, 0)
        if mine != theirs:
            wrong.append(f"way {way}: {mine} here, {theirs} there")
    if wrong:
        sys.exit("the counts are not the same:\n  " + "\n  ".join(wrong))
    print(f"  the same counts at {len(STEPS)} steps and on {len(edges)} ways")


def main():
    match sys.argv[1:]:
        case ["convert", data, folder]:
            convert(pathlib.Path(data), pathlib.Path(folder))
        case ["compare", limit, ours]:
            compare(*(json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in (limit, ours)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
