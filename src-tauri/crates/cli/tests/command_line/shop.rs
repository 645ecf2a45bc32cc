//! A shop of three customers whose dry run can be reckoned by hand.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const CUSTOMERS: &str = "\
customer_id,registered_at,name,email,phone,email_consent,sms_consent
anna,2025-03-03T10:00:00Z,Anna,anna@example.com,+48 000 000 001,yes,yes
ben,2025-03-03T10:00:00Z,Ben,ben@example.com,,yes,no
cleo,2025-03-04T10:00:00Z,Cleo,,,no,no
";
const TRANSACTIONS: &str = "\
transaction_id,customer_id,occurred_at,amount
t1,anna,2025-03-04T12:00:00Z,50.00
t2,ben,2025-03-20T09:00:00Z,30.00
t3,cleo,2025-04-01T00:00:00Z,20.00
";
const ACTIVITIES: &str = "\
activity_id,customer_id,occurred_at,type,channel,message
a1,anna,2025-03-04T00:00:00Z,message,email,Hello
a2,ben,2025-03-01T00:00:00Z,call,phone,Hello
";
const DESIGNS: &str = "message_id,channel,name,subject,cost\nhello,email,Hello,Hello there,0.02\n";

pub const JOURNEY: &str = r#"{
  "format": 1,
  "id": "hello",
  "name": "Say hello",
  "goal": { "event": "purchase", "window": "P14D", "model": "last" },
  "nodes": [
    { "id": "start", "kind": "event_trigger", "event": "account_registered" },
    { "id": "mail", "kind": "send_message", "channel": "email", "message": "hello" },
    { "id": "wait", "kind": "wait", "for": "P2D" },
    { "id": "bought", "kind": "condition", "rule": { "event": { "type": "purchase", "since": "entry" } } },
    { "id": "thanks", "kind": "exit", "outcome": "bought" },
    { "id": "nothing", "kind": "exit" }
  ],
  "edges": [
    { "from": "start", "to": "mail" },
    { "from": "mail", "to": "wait" },
    { "from": "wait", "to": "bought" },
    { "from": "bought", "port": "yes", "to": "thanks" },
    { "from": "bought", "port": "no", "to": "nothing" }
  ]
}
"#;

/// A folder with the shop's files, and the workspace they were imported into.
pub struct Shop {
    pub folder: TempDir,
}

impl Shop {
    /// Imported, with the journey saved in it.
    pub fn open() -> Self {
        let shop = Self::files();
        shop.rehearse(&["init", "shop.rehearsal"]).done();
        shop.rehearse(&["import", "data", "--workspace", "shop.rehearsal"]).done();
        shop.rehearse(&["journeys", "save", "hello.journey.json", "--workspace", "shop.rehearsal"]).done();
        shop
    }

    /// Only the files.
    pub fn files() -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(shop.path("data")).unwrap();
        shop.write("data/customers.csv", CUSTOMERS);
        shop.write("data/transactions.csv", TRANSACTIONS);
        shop.write("data/activities.csv", ACTIVITIES);
        shop.write("data/message_designs.csv", DESIGNS);
        shop.write("hello.journey.json", JOURNEY);
        shop
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn rehearse(&self, arguments: &[&str]) -> Ended {
        Ended(command(self.folder.path(), arguments).stdin(Stdio::null()).output().unwrap())
    }

    pub fn rehearse_with_input(&self, arguments: &[&str], input: &str) -> Ended {
        let mut child = command(self.folder.path(), arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ended(child.wait_with_output().unwrap())
    }

    /// The JSON of an answer.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let mut arguments = arguments.to_vec();
        arguments.extend(["--format", "json"]);
        self.rehearse(&arguments).done().json()
    }

    /// Everything in the workspace that a person could lose: what a dry run and the list of journeys say.
    pub fn state(&self) -> (Value, Value) {
        (
            self.json(&["dry-run", "hello", "--workspace", "shop.rehearsal"]),
            self.json(&["journeys", "list", "--workspace", "shop.rehearsal"]),
        )
    }
}

pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rehearse"));
    command.args(arguments).current_dir(folder);
    command
}

/// A process that has ended.
pub struct Ended(Output);

impl Ended {
    pub fn status(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out()).unwrap_or_else(|error| panic!("{error}: {}", self.out()))
    }

    /// It was done, without a word beside the answer.
    pub fn done(self) -> Self {
        assert_eq!((self.status(), self.err().as_str()), (0, ""), "{}", self.out());
        self
    }

    /// It could not be done, and says so as JSON and nothing else.
    pub fn refused(self, code: &str) -> Value {
        assert_eq!((self.status(), self.err().as_str()), (2, ""), "{}", self.out());
        let error = self.json()["error"].clone();
        assert_eq!(error["code"], code, "{error}");
        for part in ["message", "help"] {
            assert!(error[part].as_str().is_some_and(|text| !text.is_empty()), "{part} of {error}");
        }
        error
    }
}
