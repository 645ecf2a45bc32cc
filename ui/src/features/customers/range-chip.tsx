import { Button, Checkbox, Field, NumberField } from "@/components";
import { Chip } from "@/features/report-frame/chip";
import { useT } from "@/i18n";
import type { Range } from "./query";

/** A filter by a number: at least, at most. */
export function RangeChip({
  name,
  range,
  onChange,
  words,
  suffix,
  least,
  none,
  begun,
}: {
  name: string;
  range: Range<number>;
  onChange: (range: Range<number>) => void;
  /** A value as it is read. */
  words: (value: number) => string;
  suffix?: string;
  /** The smallest that can be asked for. */
  least?: number;
  /** Instead of a range: nothing at all. */
  none?: { label: string; chosen: boolean; onChange: (chosen: boolean) => void };
  begun?: boolean;
}) {
  const t = useT();
  const { from, to } = range;
  const isNone = none?.chosen === true;
  const value = isNone
    ? none.label
    : from !== null && to !== null
      ? t("customers-range", { from: words(from), to: words(to) })
      : from !== null
        ? t("customers-range-from", { from: words(from) })
        : to !== null
          ? t("customers-range-to", { to: words(to) })
          : t("report-filter-all");
  const set = isNone || from !== null || to !== null;
  const bounds = {
    ...(least !== undefined && { min: least }),
    ...(suffix !== undefined && { suffix }),
  };
  return (
    <Chip name={name} value={value} set={set} {...(begun !== undefined && { begun })}>
      {(close) => (
        <form
          className="flex flex-col gap-3 p-3"
          onSubmit={(event) => {
            event.preventDefault();
            close();
          }}
        >
          <div className="flex gap-2">
            <Field label={t("customers-at-least")} className="w-1/2">
              <NumberField
                value={from}
                disabled={isNone}
                onChange={(lowest) => onChange({ from: lowest, to })}
                {...bounds}
              />
            </Field>
            <Field label={t("customers-at-most")} className="w-1/2">
              <NumberField value={to} disabled={isNone} onChange={(most) => onChange({ from, to: most })} {...bounds} />
            </Field>
          </div>
          {none !== undefined && <Checkbox label={none.label} checked={none.chosen} onChange={none.onChange} />}
          <div className="flex justify-end gap-2">
            <Button
              size="small"
              variant="quiet"
              disabled={!set}
              onClick={() => {
                if (isNone) none.onChange(false);
                onChange({ from: null, to: null });
              }}
            >
              {t("report-filter-take-all")}
            </Button>
            <Button size="small" type="submit">
              {t("close")}
            </Button>
          </div>
        </form>
      )}
    </Chip>
  );
}
