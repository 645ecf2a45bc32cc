//! The journey itself and what is not inside its steps.

use serde_json::Value as Json;

use super::reader::{Fields, Need, Read, Reader, Words};
use super::{Expected, Problem};
use crate::shapes;
use crate::{
    Accepted, AttributionModel, Edge, Entry, FORMAT, FrequencyCap, Goal, Journey, Note, Position, QuietHours, Reentry,
    Size,
};

static REENTRY: Words<Reentry> =
    Words { names: &["once", "after_exit", "always"], meanings: &[Reentry::Once, Reentry::AfterExit, Reentry::Always] };

static MODELS: Words<AttributionModel> =
    Words { names: &["any", "first", "last", "linear", "position", "time-decay"], meanings: &AttributionModel::ALL };

impl Reader {
    pub fn journey(&mut self, fields: &Fields) -> Read<Journey> {
        self.only_known(fields, &shapes::JOURNEY, None)?;
        Ok(Journey {
            format: FORMAT,
            // The check `bad-id` judges it; `name` is for people and may be empty.
            id: self.text(fields, "id", Need::Optional)?.unwrap_or_default(),
            name: self.text(fields, "name", Need::Optional)?.unwrap_or_default(),
            time_zone: self.text(fields, "time_zone", Need::Optional)?,
            entry: self.part(fields, "entry", Need::Optional, &shapes::ENTRY, Self::entry)?,
            exit_when: self.rules(fields, "exit_when")?,
            goal: self.part(fields, "goal", Need::Optional, &shapes::GOAL, Self::goal)?,
            quiet_hours: self.part(fields, "quiet_hours", Need::Optional, &shapes::QUIET_HOURS, Self::quiet_hours)?,
            frequency_cap: self.part(
                fields,
                "frequency_cap",
                Need::Optional,
                &shapes::FREQUENCY_CAP,
                Self::frequency_cap,
            )?,
            holdout: self.number(fields, "holdout", Need::Optional, Expected::Percent)?,
            nodes: self.list(fields, "nodes", |reader, index, value| {
                reader.in_node(index, |reader| reader.node(value)).map(Some)
            })?,
            edges: self.list(fields, "edges", |reader, index, value| {
                reader.in_edge(index, |reader| reader.edge(value)).map(Some)
            })?,
            notes: self.parts(fields, "notes", &shapes::NOTE, Self::remark)?,
            accepted: self.parts(fields, "accepted", &shapes::ACCEPTED, Self::accepted)?,
        })
    }

    fn entry(&mut self, fields: &Fields) -> Read<Entry> {
        Ok(Entry {
            reentry: self.word(fields, "reentry", Need::Optional, &REENTRY)?,
            cooldown: self.duration(fields, "cooldown", Need::Optional)?,
        })
    }

    fn goal(&mut self, fields: &Fields) -> Read<Goal> {
        Ok(Goal {
            event: self.text(fields, "event", Need::Required)?,
            where_: self.comparisons(fields, "where")?,
            window: self.duration(fields, "window", Need::Required)?,
            model: self.word(fields, "model", Need::Optional, &MODELS)?,
            ends_visit: self.boolean(fields, "ends_visit")?,
        })
    }

    fn quiet_hours(&mut self, fields: &Fields) -> Read<QuietHours> {
        Ok(QuietHours {
            from: self.time(fields, "from")?.unwrap_or_default(),
            to: self.time(fields, "to")?.unwrap_or_default(),
        })
    }

    /// A time of day, kept as it is written.
    pub fn time(&mut self, fields: &Fields, key: &str) -> Read<Option<String>> {
        self.field(fields, key, (Need::Required, Expected::Time), |reader, value| {
            let Json::String(text) = value else {
                reader.malformed(Expected::Time);
                return Ok(None);
            };
            if text.is_empty() {
                reader.note(Expected::Time, Problem::Missing);
            } else if crate::minute_of_day(text).is_none() {
                reader.malformed(Expected::Time);
            }
            Ok(Some(text.clone()))
        })
    }

    fn frequency_cap(&mut self, fields: &Fields) -> Read<FrequencyCap> {
        Ok(FrequencyCap {
            messages: self.whole(fields, "messages", Need::Required, 0)?.unwrap_or_default(),
            per: self.duration(fields, "per", Need::Required)?,
            channel: self.word(fields, "channel", Need::Optional, &super::steps::CHANNELS)?,
        })
    }

    fn edge(&mut self, value: &Json) -> Read<Edge> {
        let Some(fields) = self.object(value, &shapes::EDGE)? else { return Ok(Edge::default()) };
        Ok(Edge {
            from: self.text(fields, "from", Need::Required)?.unwrap_or_default(),
            port: self.text(fields, "port", Need::Optional)?,
            to: self.text(fields, "to", Need::Required)?.unwrap_or_default(),
        })
    }

    fn remark(&mut self, fields: &Fields) -> Read<Note> {
        Ok(Note {
            text: self.text(fields, "text", Need::Optional)?.unwrap_or_default(),
            position: self.position(fields)?,
            size: self.part(fields, "size", Need::Optional, &shapes::SIZE, |reader, fields| {
                Ok(Size {
                    width: reader.number(fields, "width", Need::Required, Expected::Number)?.unwrap_or_default(),
                    height: reader.number(fields, "height", Need::Required, Expected::Number)?.unwrap_or_default(),
                })
            })?,
            color: self.text(fields, "color", Need::Optional)?,
        })
    }

    pub fn position(&mut self, fields: &Fields) -> Read<Option<Position>> {
        self.part(fields, "position", Need::Optional, &shapes::POSITION, |reader, fields| {
            Ok(Position {
                x: reader.number(fields, "x", Need::Required, Expected::Number)?.unwrap_or_default(),
                y: reader.number(fields, "y", Need::Required, Expected::Number)?.unwrap_or_default(),
            })
        })
    }

    fn accepted(&mut self, fields: &Fields) -> Read<Accepted> {
        Ok(Accepted {
            code: self.text(fields, "code", Need::Required)?.unwrap_or_default(),
            node: self.text(fields, "node", Need::Optional)?,
            reason: self.text(fields, "reason", Need::Required)?.unwrap_or_default(),
        })
    }
}
