//! `unknown-port`: an edge leaves by a port that its step does not have.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, port_title};

declare!("unknown-port", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, edge) in context.journey.edges.iter().enumerate() {
        let Some(from) = context.flow.find(&edge.from).filter(|from| !context.kindless(*from)) else { continue };
        let ports = context.step(from).ports();
        if ports.contains(&edge.port()) {
            continue;
        }
        let finding = findings.report(context.at_edge(index));
        finding.say("port", port_title(edge.port()));
        // A slip of the pen is put right if that port is free; anything else is only taken out.
        let meant = crate::read::suggestion(edge.port(), context.flow.open_ports(from));
        if let Some(meant) = meant {
            let title = Phrase::new("fix-use-port").with("port", port_title(meant));
            finding.mend(title, vec![fixes::replace(format!("/edges/{index}/port"), meant.into())]);
        } else {
            finding.mend(Phrase::new("fix-remove-edge"), fixes::remove_edges([index]));
        }
    }
}
