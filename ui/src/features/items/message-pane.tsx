import { ShieldCheck, Smartphone } from "lucide-react";
import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import type { Item } from "@/bindings/Item";
import type { MessagePreview } from "@/bindings/MessagePreview";
import { Card, Combobox, cx, ErrorNote, Pill, Segmented, Skeleton, TextField } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";

type Design = Extract<Item, { kind: "message_design" }>;

/** How a message looks for a customer of this workspace, as it is being written. */
export function MessagePane({ design }: { design: Design }) {
  const t = useT();
  const [customer, setCustomer] = useState<string | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [as, setAs] = useState<"html" | "text">("html");
  const { kind: _, ...written } = useDeferredValue(design);
  const preview = useEngine(
    "preview_message",
    { design: written, values, ...(customer !== null && { customer }) },
    { keeps: true },
  );
  const { data } = preview;
  const given = data?.placeholders.filter(({ source }) => source === "value") ?? [];
  const unknown = data?.placeholders.filter(({ source }) => source === "unknown") ?? [];
  const isMail = design.channel === "email";
  const hasHtml = isMail && design.html.trim() !== "";
  return (
    <Card
      title={t("items-preview")}
      className="sticky top-0 flex min-w-0 flex-col pb-3"
      end={
        <>
          {hasHtml && (
            <Segmented
              label={t("items-preview-as")}
              value={as}
              options={[
                { value: "html", label: "HTML" },
                { value: "text", label: t("items-text") },
              ]}
              onChange={setAs}
            />
          )}
          <CustomerChoice id={data?.customer ?? null} name={data?.customer_name ?? null} onChange={setCustomer} />
        </>
      }
    >
      <div className="flex min-w-0 flex-col gap-3 px-3.5 pt-1">
        {preview.error !== null && <ErrorNote error={preview.error.view} retry={() => void preview.refetch()} />}
        {data === undefined && preview.error === null && <Skeleton className="h-48" />}
        {data !== undefined &&
          (isMail ? (
            <Mail preview={data} html={hasHtml && as === "html"} />
          ) : (
            <Bubble preview={data} channel={design.channel} />
          ))}
        {data?.sms !== null && data?.sms !== undefined && <SmsLine sms={data.sms} />}
        {given.length > 0 && (
          <section aria-label={t("items-values")}>
            <h3 className="text-12 font-semibold">{t("items-values")}</h3>
            <p className="mb-1.5 text-12 text-text-3">{t("items-values-text")}</p>
            <div className="grid grid-cols-2 gap-2">
              {given.map(({ name }) => (
                <label key={name} className="flex items-center gap-2 text-12">
                  <span className="w-24 shrink-0 truncate text-text-2" title={name}>
                    {name}
                  </span>
                  <TextField
                    value={values[name] ?? ""}
                    onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
                  />
                </label>
              ))}
            </div>
          </section>
        )}
        {unknown.length > 0 && (
          <p className="text-12 text-warning">
            {t("items-unknown-placeholders", {
              count: unknown.length,
              names: unknown.map(({ name }) => name).join(", "),
            })}
          </p>
        )}
        {data !== undefined && data.blocked.length > 0 && as === "html" && (
          <details className="text-12 text-text-2">
            <summary className="inline-flex items-center gap-1.5">
              <ShieldCheck aria-hidden size={14} className="text-good" />
              {t("items-blocked", { count: data.blocked.length })}
            </summary>
            <ul className="mt-1 pl-5">
              {data.blocked.map((what) => (
                <li key={what} className="break-all text-text-3">
                  {what}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}

/** Whose message it is: a customer found as one types. */
function CustomerChoice({
  id,
  name,
  onChange,
}: {
  id: string | null;
  name: string | null;
  onChange: (id: string) => void;
}) {
  const t = useT();
  const [search, setSearch] = useState("");
  const found = useEngine("find_customers", { text: search, limit: 20 }, { keeps: true });
  return (
    <Combobox
      quiet
      size="small"
      aria-label={t("items-preview-for")}
      value={id}
      onChange={onChange}
      onQuery={setSearch}
      face={<span className="max-w-44 truncate text-12">{name ?? id ?? t("items-preview-nobody")}</span>}
      options={(found.data ?? []).map((customer) => ({
        value: customer.customer,
        label: customer.name ?? customer.customer,
        description: customer.customer,
      }))}
    />
  );
}

/** The frame loads nothing: the engine has taken out what would, and the frame's own policy forbids the rest. */
const POLICY =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">";

function Mail({ preview, html }: { preview: MessagePreview; html: boolean }) {
  const t = useT();
  return (
    <article className="min-w-0 overflow-hidden rounded-card border border-border">
      <header className="border-b border-border bg-surface-2 px-3 py-2">
        <p className={cx("truncate text-13 font-semibold", preview.subject === "" && "text-text-3")}>
          {preview.subject === "" ? t("items-no-subject") : preview.subject}
        </p>
        <p className="truncate text-12 text-text-3">
          {t("items-mail-to", { name: preview.customer_name ?? preview.customer ?? t("items-preview-nobody") })}
        </p>
      </header>
      {html ? (
        <Frame html={preview.html} title={t("items-preview")} />
      ) : (
        <Text text={preview.text} className="min-h-40 px-3 py-2.5" />
      )}
    </article>
  );
}

/** So wide e-mails are made; a narrower pane shows them smaller, not cut. */
const mailWidth = 640;
const frameHeight = 460;

function Frame({ html, title }: { html: string; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const fit = () => setScale(Math.min(1, (place.current?.clientWidth || mailWidth) / mailWidth));
    fit();
    const observer = new ResizeObserver(fit);
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="overflow-hidden bg-white" style={{ height: frameHeight }}>
      <iframe
        title={title}
        // No script, no form, no way out.
        sandbox=""
        srcDoc={`${POLICY}${html}`}
        className="origin-top-left bg-white"
        style={{ width: `${100 / scale}%`, height: frameHeight / scale, transform: `scale(${scale})` }}
      />
    </div>
  );
}

function Bubble({ preview, channel }: { preview: MessagePreview; channel: string }) {
  return (
    <div className="flex justify-center rounded-card bg-surface-2 p-4">
      <div className="flex w-72 flex-col gap-1 rounded-[18px] border border-border bg-surface p-3">
        <span className="flex items-center gap-1.5 text-11 text-text-3">
          <Smartphone aria-hidden size={12} />
          {preview.customer_name ?? preview.customer}
        </span>
        {channel === "push" && preview.subject !== "" && <p className="text-13 font-semibold">{preview.subject}</p>}
        <Text text={preview.text} className="rounded-card bg-message-weak px-2.5 py-2" />
      </div>
    </div>
  );
}

function Text({ text, className }: { text: string; className: string }) {
  const t = useT();
  return (
    <p className={cx("text-13 leading-relaxed break-words whitespace-pre-wrap", className)}>
      {text === "" ? <span className="text-text-3">{t("items-no-text")}</span> : text}
    </p>
  );
}

function SmsLine({ sms }: { sms: NonNullable<MessagePreview["sms"]> }) {
  const t = useT();
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-12 text-text-2 tabular">
      <Pill tone={sms.parts > 1 ? "warning" : "neutral"}>{t("items-sms-parts", { count: sms.parts })}</Pill>
      {t("items-sms-characters", { count: sms.characters, left: sms.left })}
      {sms.because_of.length > 0 && (
        <span className="text-warning">{t("items-sms-unicode", { letters: sms.because_of.join(" ") })}</span>
      )}
    </p>
  );
}
