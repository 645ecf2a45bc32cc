/** Changes of what a workspace is set to. Pure: settings in, settings out. */
import type { CapSetting } from "@/bindings/CapSetting";
import type { WorkspaceSettings } from "@/bindings/WorkspaceSettings";

/** The cap that one begins with: three messages a week on all channels together. */
export const USUAL_CAP: CapSetting = { messages: 3, per: "P7D", channel: null };
/** The quiet hours that one begins with. */
export const USUAL_HOURS = { from: "21:00", to: "08:00" };

/** What is not yet whole, by field. */
export function unfinished(settings: WorkspaceSettings): string[] {
  const { name, quiet_hours: hours, frequency_cap: cap } = settings;
  return [
    ...(name.trim() === "" ? ["name"] : []),
    ...(hours !== null && hours.from === hours.to ? ["quiet_hours"] : []),
    ...(cap !== null && cap.per === "" ? ["frequency_cap"] : []),
  ];
}

/** Whether two settings say the same. */
export function sameSettings(one: WorkspaceSettings, other: WorkspaceSettings): boolean {
  const plain = ({ name, currency, time_zone, quiet_hours, frequency_cap }: WorkspaceSettings) =>
    JSON.stringify([
      name,
      currency,
      time_zone,
      quiet_hours === null ? null : [quiet_hours.from, quiet_hours.to],
      frequency_cap === null ? null : [frequency_cap.messages, frequency_cap.per, frequency_cap.channel],
    ]);
  return plain(one) === plain(other);
}
