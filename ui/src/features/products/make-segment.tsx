import { UserRoundPlus } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useState, type ReactNode } from "react";
import type { ListOf } from "@/bindings/ListOf";
import type { Rule } from "@/bindings/Rule";
import { Button, cx, ErrorNote, Field, IconButton, NumberField, TextField } from "@/components";
import { RuleCount } from "@/features/builder/rules/rule-count";
import { useFormat, useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { go } from "@/state/route";
import type { PriceBand } from "./rules";

/** The two ways to make a segment. */
type Way = "list" | "rule";

/** A button that asks which segment to make: of the customers there are now, or of a rule that keeps itself up to date. */
export function MakeSegment({
  what,
  name,
  list,
  listText,
  rule,
  ruleText,
  prices,
}: {
  /** What it is about, for the button's name. */
  what: string;
  /** What the segment is called at first. */
  name: string;
  /** The customers there are now. */
  list: ListOf;
  /** Who they are. */
  listText: string;
  /** The rule for a band of prices; nothing where no rule can say it. */
  rule?: ((price: PriceBand) => Rule) | undefined;
  /** Whom the rule holds for. */
  ruleText?: string;
  /** Whether it can be narrowed to a band of prices. */
  prices: boolean;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton
          size="small"
          label={t("goods-make-segment", { what })}
          icon={<UserRoundPlus size={14} />}
          className={cx("print:hidden", open ? "bg-surface-3" : "text-text-3")}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t("goods-make-segment", { what })}
          className="z-50 w-96 max-w-[90vw] animate-appear rounded-card border border-border-strong bg-surface p-3.5 text-13 shadow-menu focus-visible:shadow-menu"
        >
          <Form
            name={name}
            list={list}
            listText={listText}
            rule={rule}
            ruleText={ruleText}
            prices={prices}
            close={() => setOpen(false)}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Form({
  name: first,
  list,
  listText,
  rule,
  ruleText,
  prices,
  close,
}: {
  name: string;
  list: ListOf;
  listText: string;
  rule: ((price: PriceBand) => Rule) | undefined;
  ruleText: string | undefined;
  prices: boolean;
  close: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [way, setWay] = useState<Way>(rule === undefined ? "list" : "rule");
  const [name, setName] = useState(first);
  const [price, setPrice] = useState<PriceBand>({ from: null, to: null });
  const [made, setMade] = useState<string | null>(null);
  const segments = useEngine("segments", {}, { fresh: true });
  const customers = useEngine("report_list", { list, offset: 0, limit: 1 });
  const ofList = useChange("segment_of_list", ["segments", "catalogue"]);
  const ofRule = useChange("save_segment", ["segments", "catalogue"]);
  const journey = useChange("create_journey", ["journeys"]);

  const wanted = name.trim();
  const taken = segments.data?.some((segment) => segment.name === wanted) === true;
  const upsideDown = price.from !== null && price.to !== null && price.from >= price.to;
  const can = wanted !== "" && !taken && !(way === "rule" && upsideDown);
  const error = ofList.error ?? ofRule.error ?? journey.error;

  const make = async () => {
    if (way === "list") await ofList.mutateAsync({ name: wanted, list });
    else if (rule !== undefined) await ofRule.mutateAsync({ name: wanted, definition: { rule: rule(price) } });
    setMade(wanted);
  };
  const use = async (segment: string) => {
    const opened = await journey.mutateAsync({ template: null, name: segment, segment });
    go({ screen: "builder", journey: opened.journey.id });
  };

  if (made !== null) {
    const size = segments.data?.find((segment) => segment.name === made)?.customers;
    return (
      <div className="flex flex-col gap-3">
        <p>
          {t("report-segment-made", { name: made })}{" "}
          {size !== undefined && <span className="text-text-2">{t("count-customers", { count: size })}</span>}
        </p>
        {error !== null && <ErrorNote error={error.view} />}
        <div className="flex justify-end gap-2">
          <Button size="small" onClick={close}>
            {t("close")}
          </Button>
          <Button size="small" disabled={journey.isPending} onClick={() => void use(made).catch(() => undefined)}>
            {t("report-segment-use")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (can) void make().catch(() => undefined);
      }}
    >
      <div role="radiogroup" aria-label={t("goods-segment-way")} className="flex flex-col gap-2">
        {rule !== undefined && ruleText !== undefined && (
          <WayChoice way="rule" chosen={way} choose={setWay} title={t("goods-segment-rule")} text={ruleText}>
            {way === "rule" && (
              <>
                {prices && (
                  <div className="mt-1.5 grid grid-cols-2 gap-2">
                    <Field label={t("goods-price-from")}>
                      <NumberField
                        value={price.from}
                        min={0}
                        suffix={format.settings.currency}
                        onChange={(from) => setPrice({ ...price, from })}
                      />
                    </Field>
                    <Field label={t("goods-price-to")} error={upsideDown ? t("goods-price-order") : undefined}>
                      <NumberField
                        value={price.to}
                        min={0}
                        suffix={format.settings.currency}
                        onChange={(to) => setPrice({ ...price, to })}
                      />
                    </Field>
                  </div>
                )}
                <RuleCount rule={rule(price)} />
              </>
            )}
          </WayChoice>
        )}
        <WayChoice way="list" chosen={way} choose={setWay} title={t("goods-segment-list")} text={listText}>
          {way === "list" && customers.data !== undefined && (
            <p className="h-5 text-12 text-text-2 tabular">
              {t("count-customers", { count: customers.data.customers })}
            </p>
          )}
        </WayChoice>
      </div>
      <Field label={t("report-segment-name")} error={taken ? t("report-segment-taken") : undefined}>
        <TextField value={name} onChange={setName} />
      </Field>
      {error !== null && <ErrorNote error={error.view} />}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={close}>
          {t("cancel")}
        </Button>
        <Button size="small" type="submit" disabled={!can || ofList.isPending || ofRule.isPending}>
          {t("report-segment-save")}
        </Button>
      </div>
    </form>
  );
}

function WayChoice({
  way,
  chosen,
  choose,
  title,
  text,
  children,
}: {
  way: Way;
  chosen: Way;
  choose: (way: Way) => void;
  title: string;
  text: string;
  children: ReactNode;
}) {
  const id = useId();
  const is = way === chosen;
  return (
    <div
      className={cx("rounded-control border px-2.5 py-2", is ? "border-accent bg-accent-weak" : "border-border-strong")}
    >
      <div className="flex items-start gap-2">
        <input
          type="radio"
          id={id}
          name="segment-way"
          checked={is}
          onChange={() => choose(way)}
          aria-describedby={`${id}-text`}
          className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
        />
        <div className="min-w-0">
          <label htmlFor={id} className="block font-medium">
            {title}
          </label>
          <p id={`${id}-text`} className="text-12 text-text-2">
            {text}
          </p>
        </div>
      </div>
      <div className="pl-6">{children}</div>
    </div>
  );
}
