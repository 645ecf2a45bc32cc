import { describe, expect, it } from "vitest";
import { makeFormat, secondsOf, type FormatSettings } from "./format";
import { resolveLocale, type Locale } from "./locales";

const settings: FormatSettings = { locale: "en", timeZone: "Europe/Prague", currency: "EUR", currencyDigits: 2 };
const inLocale = (locale: Locale) => makeFormat({ ...settings, locale });
/** Languages part numbers with spaces of different kinds. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("numbers and money", () => {
  it("are written as each language writes them", () => {
    expect(plain(inLocale("en").number(1_204_377))).toBe("1,204,377");
    expect(plain(inLocale("pl").number(1_204_377))).toBe("1 204 377");
    expect(plain(inLocale("it").number(1_204_377))).toBe("1.204.377");
    expect(plain(inLocale("en").money(18_460))).toBe("€184.60");
    expect(plain(inLocale("pl").money(18_460))).toBe("184,60 €");
    expect(plain(inLocale("it").money(1_846_000))).toBe("18.460,00 €");
  });

  it("keep to the digits of the currency", () => {
    const yen = makeFormat({ ...settings, currency: "JPY", currencyDigits: 0 });
    expect(yen.money(18_460)).toBe("¥18,460");
    expect(inLocale("en").money(18_460, "PLN")).toMatch(/184\.60/);
  });

  it("round headlines to whole units and leave nothing over nothing as a dash", () => {
    const format = inLocale("en");
    expect(format.moneyRound(395_049)).toBe("€3,950");
    expect(format.moneyRound(null)).toBe("–");
    expect(format.money(null)).toBe("–");
    expect(format.percent(null)).toBe("–");
    expect(format.percent(0.4462, 1)).toBe("44.6%");
  });

  it("tell sizes in the unit that fits", () => {
    expect(inLocale("en").bytes(512)).toBe("512 byte");
    expect(inLocale("en").bytes(48_200_000)).toBe("48 MB");
    expect(inLocale("en").bytes(4_100_000_000)).toBe("4.1 GB");
  });
});

describe("times", () => {
  it("are shown in the workspace's zone, or in the one that is asked for", () => {
    const format = inLocale("en");
    expect(format.time("2026-03-28T15:40:00Z")).toBe("16:40");
    expect(format.time("2026-03-29T15:40:00Z")).toBe("17:40");
    expect(format.time("2026-03-28T15:40:00Z", "America/New_York")).toBe("11:40");
    expect(format.dateTime("2026-03-28T23:30:00Z")).toContain("29 Mar 2026");
  });

  it("keep a day the day it is, in every zone", () => {
    expect(makeFormat({ ...settings, timeZone: "Pacific/Kiritimati" }).day("2026-03-01")).toBe("1 Mar 2026");
    expect(makeFormat({ ...settings, timeZone: "Pacific/Pago_Pago" }).dayShort("2026-03-01")).toBe("1 Mar");
  });

  it("show what is no time as it came", () => {
    expect(inLocale("en").dateTime("yesterday")).toBe("yesterday");
  });

  it("are told from now on within a week", () => {
    const now = new Date("2026-03-28T12:00:00Z");
    const format = inLocale("en");
    expect(format.ago("2026-03-28T11:59:40Z", now)).toBe("now");
    expect(format.ago("2026-03-28T09:00:00Z", now)).toBe("3 hours ago");
    expect(format.ago("2026-03-27T09:00:00Z", now)).toBe("yesterday");
    expect(format.ago("2026-01-27T09:00:00Z", now)).toBe("27 Jan 2026");
    expect(inLocale("pl").ago("2026-03-28T07:00:00Z", now)).toBe("5 godzin temu");
  });

  it("name weekdays from Monday on", () => {
    expect(inLocale("en").weekday(0, "long")).toBe("Monday");
    expect(inLocale("it").weekday(6, "long")).toBe("domenica");
  });
});

describe("lengths of time", () => {
  it("show their two largest units", () => {
    const format = inLocale("en");
    expect(format.duration(172_800)).toBe("2 days");
    expect(format.duration(86_400)).toBe("1 day");
    expect(plain(format.duration(13 * 3600 + 48 * 60 + 5))).toBe("13 hrs 48 mins");
    expect(format.duration(0)).toBe("0 seconds");
    expect(format.duration(null)).toBe("–");
    expect(inLocale("pl").duration(5 * 86_400)).toBe("5 dni");
    expect(inLocale("it").duration(86_400)).toBe("1 giorno");
  });

  it("are read from ISO 8601, where a day is 24 hours and months are none", () => {
    expect(secondsOf("P14D")).toBe(1_209_600);
    expect(secondsOf("P1WT2H30M5S")).toBe(604_800 + 9005);
    for (const none of ["P", "PT", "P1M", "P1Y", "2 days", "P1DT", ""]) expect(secondsOf(none), none).toBeNull();
    expect(inLocale("en").durationIso("P1M")).toBeNull();
  });
});

describe("the language", () => {
  it("is the one that was chosen, else the first of the system's that there is", () => {
    expect(resolveLocale("pl", ["it-IT"])).toBe("pl");
    expect(resolveLocale("system", ["de-AT", "it-CH", "en"])).toBe("it");
    expect(resolveLocale("system", ["de"])).toBe("en");
    expect(resolveLocale("klingon", [])).toBe("en");
  });
});
