#!/usr/bin/env python3
"""The yardstick's data as canonical files, and the comparison of both sides; scripts/yardstick.sh runs it.

yardstick.py convert DATA FOLDER   customer.csv, purchase.csv and communication.csv, with every consent given
yardstick.py plain DATA FOLDER     the same three with nothing added
yardstick.py import ROUNDS DATA FOLDER YARDSTICK CUSTOMERS LIMIT REHEARSE
                                   the import of the three, every peer in turn, whole processes: the same rows and sums,
                                   then medians and ratios
yardstick.py compare LIMIT OURS    counts of every step and every way, as the limit counted them and as we did
yardstick.py touch LIMIT TRACE TRANSACTIONS
                                   sales and revenue by last touch, worked out from our trace by the limit's own rule
yardstick.py figures ROUNDS FOLDER YARDSTICK CUSTOMERS COMMAND [ARGUMENT ...]
                                   both sides in turn, whole processes, with ratios
yardstick.py attribution LIMIT OURS
                                   what the limit and our benchmark `attribution` printed: the same counts, amounts,
                                   distinct communications and cells of channel, store and month, then ratios
"""

import contextlib
import csv
import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

# The numbers that the yardstick gives to the steps of tests/fixtures/yardstick.journey.json.
STEPS = (
    "entry mail-1 wait-2d bought-1 segment end-1 window voucher mail-2 wait-5d bought-2 end-2 mail-3 has-phone sms end-3"
).split()
CONSENTS = ["email_consent", "sms_consent", "chat_consent", "push_consent"]


def utc(text):
    """`2024-01-01 00:00:58` is in UTC there."""
    return text.replace(" ", "T") + "Z"


def convert(data, folder, consents=CONSENTS):
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
        ["customer_id", "registered_at", "phone", "time_zone", "email", *consents],
        lambda row: [row[0], utc(row[1]), *row[2:5], *["true"] * len(consents)],
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
    if not consents:
        return
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


def touch(limit, trace, transactions):
    """There the last touch comes strictly before the purchase, at most 14 days; ours may be in the same second."""
    window = 14 * 86_400
    seconds = {}

    def instant(text):
        day = seconds.get(text[:10])
        if day is None:
            day = int(datetime.datetime.fromisoformat(text[:10] + "T00:00:00+00:00").timestamp())
            seconds[text[:10]] = day
        return day + int(text[11:13]) * 3600 + int(text[14:16]) * 60 + int(text[17:19])

    messages = {step: place for place, step in enumerate(STEPS) if step.startswith("mail") or step == "sms"}
    sent = {}
    with open(trace, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            if row[4] in messages:
                sent.setdefault(row[0], []).append((instant(row[3]), messages[row[4]]))
    touched = {place: [0, 0] for place in messages.values()}
    with open(transactions, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            at = instant(row[2])
            before = [message for message in sent.get(row[1], ()) if message[0] < at]
            # Of two in one second the later one of the journey, and rows are in order of steps.
            if before and at - before[-1][0] <= window:
                credit = touched[before[-1][1]]
                credit[0] += 1
                credit[1] += int(row[3].replace(".", ""))
    found = {str(place): credit for place, credit in touched.items()}
    if found != limit["touch"]:
        sys.exit(f"revenue by last touch is not the same: {found} here, {limit['touch']} there")
    print(f"  the same revenue by last touch: {sum(credit[1] for credit in touched.values())} minor units")


def process(command, folder, **environment):
    """Seconds, peak MiB, what it said, and seconds of processor time of a whole process."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        said = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
    if status:
        sys.exit(f"it failed: {command}")
    return time.perf_counter() - start, used.ru_maxrss / 1024, said, used.ru_utime + used.ru_stime


def importing(rounds, data, folder, yardstick, customers, limit, rehearse):
    shop, python = folder / "import.rehearsal", yardstick / "venv" / "bin" / "python"
    peers = {"hand-written loop, journal off": [limit, "c", data, "1"]}
    if python.exists():
        scripts = {"DuckDB": "duckdb", "Polars, memory only": "polars", "SQLite .import": "sqlite3cli"}
        peers |= {name: [python, yardstick / "c_import.py", str(customers), what] for name, what in scripts.items()}
    ours = [rehearse, "import", folder / "plain", "--workspace", shop, "--unknown-consent", "no", "--format", "json"]
    taken = {"ours, into a new workspace": [], "ours, the same files again": [], **{name: [] for name in peers}}
    results = {}
    for _ in range(rounds):
        shop.unlink(missing_ok=True)
        subprocess.run([rehearse, "init", shop, "--time-zone", "UTC"], check=True, capture_output=True)
        for name in list(taken)[:2]:
            taken[name].append(process(ours, folder))
        for name, command in peers.items():
            taken[name].append(process(command, yardstick))
            results[name] = json.loads(taken[name][-1][2].splitlines()[-1])["result"]
    with contextlib.closing(sqlite3.connect(shop)) as held:
        rows = sum(held.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("customers", "transactions", "activities"))
        mine = [rows, *held.execute("SELECT sum(amount_minor), sum(occurred_at_ms) / 1000 FROM transactions").fetchone()]
    wrong = [f"{name}: {result} there, {mine} here" for name, result in results.items() if result != mine]
    if wrong:
        sys.exit("the rows are not the same:\n  " + "\n  ".join(wrong))
    print(f"  the same {mine[0]} rows, {mine[1]} minor units")
    loop = [statistics.median(row[place] for row in taken["hand-written loop, journal off"]) for place in (0, 3)]
    for name, rows in taken.items():
        seconds, peak, cpu = (statistics.median(row[place] for row in rows) for place in (0, 1, 3))
        print(
            f"  {name:32} {seconds:6.2f} s  {seconds / loop[0]:4.2f} × the loop, "
            f"{cpu:6.2f} s of processor time  {cpu / loop[1]:4.2f} ×, peak {peak:4.0f} MiB"
        )


def figures(rounds, folder, yardstick, customers, command):
    cache = pathlib.Path(os.environ["REHEARSAL_CACHE_DIR"])
    events = sum(1 for _ in open(folder / "files" / "transactions.csv", "rb")) - 1 + customers
    python, duckdb = yardstick / "venv" / "bin" / "python", yardstick / "a_duckdb.py"
    duckdb = [python, duckdb, str(customers)] if python.exists() else None
    if duckdb:
        process(duckdb, yardstick)
    rows = {"from a closed file": [], "second run": [], "without a copy": [], "DuckDB, its own file": []}
    for _ in range(rounds):
        shutil.rmtree(cache, ignore_errors=True)
        rows["from a closed file"].append(process(command, folder))
        rows["second run"].append(process(command, folder))
        rows["without a copy"].append(process(command, folder, REHEARSAL_COPIES="off"))
        if duckdb:
            rows["DuckDB, its own file"].append(process(duckdb, yardstick))
    inside = {row["name"]: row["median_s"] for name in ("limit", "read") for row in map(json.loads, open(folder / f"{name}.jsonl"))}
    scan = inside["SQLite, table scan + counting sort (rusqlite)"]
    for name in ("special, 1 thread", "interpreter, 1 thread", "special + trace in memory"):
        print(f"  {name:44} {inside[name]:7.3f} s")
    print(f"  {'table scan + counting sort (rusqlite)':44} {scan:7.3f} s")
    for name, taken in rows.items():
        if not taken:
            continue
        seconds, peak = (statistics.median(row[place] for row in taken) for place in (0, 1))
        print(f"  {name + ', whole process':44} {seconds:7.3f} s  {seconds / scan:5.2f} × scan and sort, peak {peak:4.0f} MiB")
    allowed = (60 * events + 200 * customers) / (1 << 20)
    print(f"  60 bytes an event and 200 a customer: {allowed:.0f} MiB")


def attribution(limit, ours):
    theirs = {row["name"]: row for row in map(json.loads, open(limit, encoding="utf-8"))}
    mine = {row["name"]: row for row in map(json.loads, open(ours, encoding="utf-8"))}
    loop, scan = theirs["two-pointer, 1 thread"], theirs["prepared facts, full scan"]
    sales, cells = mine["sales, nothing prepared, 1 thread"]["result"], mine["last touch, all cells"]["result"]
    wrong = [
        f"{name}: {found[name]} here, {loop['result'][name]} there"
        for found in (mine["messages, six models, 1 thread"]["result"], sales, cells)
        for name in found
        if found[name] != loop["result"][name]
    ]
    cell = mine["prepared, a store and a month by last touch"]["result"]
    if cell != scan["result"]:
        wrong.append(f"one store, one month: {cell} here, {scan['result']} there")
    if wrong:
        sys.exit("the numbers are not the same:\n  " + "\n  ".join(wrong))
    print(f"  the same {sales['touched']} sales, amount, {sales['comms']} communications, {cells['groups']} cells")
    for name, row in theirs.items():
        print(f"  limit: {name:46} {row['median_s'] * 1000:9.3f} ms")
    for name, row in mine.items():
        if "median_s" in row:
            taken = row["median_s"]
            beside = scan if name.endswith("by last touch") else loop
            print(f"  {name:53} {taken * 1000:9.3f} ms  {taken / beside['median_s']:7.2f} × {beside['name']}")
    held = mine["memory"]["result"]
    rows = held["transactions"] + held["activities"]
    print(f"  facts: {held['bytes'] / (1 << 20):.1f} MiB, {held['bytes'] / rows:.1f} bytes a transaction or activity,", end=" ")
    print(f"{held['bytes'] / max(held['related'], 1):.1f} a related sale")


def main():
    match sys.argv[1:]:
        case ["convert", data, folder]:
            convert(pathlib.Path(data), pathlib.Path(folder))
        case ["plain", data, folder]:
            convert(pathlib.Path(data), pathlib.Path(folder), [])
        case ["import", rounds, data, folder, yardstick, customers, limit, rehearse]:
            importing(int(rounds), data, pathlib.Path(folder), pathlib.Path(yardstick), customers, limit, rehearse)
        case ["compare", limit, ours]:
            compare(*(json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in (limit, ours)))
        case ["touch", limit, trace, transactions]:
            touch(json.loads(pathlib.Path(limit).read_text(encoding="utf-8")), trace, transactions)
        case ["attribution", limit, ours]:
            attribution(pathlib.Path(limit), pathlib.Path(ours))
        case ["figures", rounds, folder, yardstick, customers, *command]:
            figures(int(rounds), pathlib.Path(folder), pathlib.Path(yardstick), int(customers), command)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
