import { FileUp, Plus } from "lucide-react";
import { useState } from "react";
import type { AddedCodes } from "@/bindings/AddedCodes";
import type { CodeCounts } from "@/bindings/CodeCounts";
import { Button, Card, cx, ErrorNote, Field, inputFace } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useChange } from "@/platform/engine";

/** The list of codes of a voucher design: how many are free, and a way to add some. */
export function VoucherCodes({ design, codes }: { design: string; codes: CodeCounts | null }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const add = useChange("add_codes", ["items", "item_uses", "catalogue", "check_journey", "workspace"]);
  const [text, setText] = useState("");
  const [added, setAdded] = useState<AddedCodes | null>(null);

  const send = (what: { path?: string; text?: string }) => {
    setAdded(null);
    add.mutate(
      { design, ...what },
      {
        onSuccess: (result) => {
          setAdded(result);
          if (result.refused.length === 0) setText("");
        },
      },
    );
  };
  const choose = async () => {
    const path = await platform.chooseOpenFile({
      title: t("items-codes-file"),
      filters: [{ name: t("items-codes-files"), extensions: ["csv", "txt"] }],
    });
    if (path !== null) send({ path });
  };
  return (
    <Card
      title={t("items-codes")}
      note={
        codes === null
          ? undefined
          : t("items-codes-count", { free: format.number(codes.free), assigned: format.number(codes.assigned) })
      }
      className="flex flex-col pb-3"
      end={
        <Button
          size="small"
          icon={<FileUp aria-hidden size={14} />}
          disabled={add.isPending}
          onClick={() => void choose()}
        >
          {t("items-codes-from-file")}
        </Button>
      }
    >
      <div className="flex flex-col gap-2 px-3.5">
        <Field label={t("items-codes-paste")} hint={t("items-codes-hint")}>
          <CodesArea value={text} onChange={setText} />
        </Field>
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden size={14} />}
            disabled={text.trim() === "" || add.isPending}
            onClick={() => send({ text })}
          >
            {t("items-codes-add")}
          </Button>
        </div>
        {add.error !== null && <ErrorNote error={add.error.view} dismiss={add.reset} />}
        {added !== null && (
          <p role="status" className="text-12 text-text-2">
            {t("items-codes-added", { new: added.new, same: added.same })}
            {added.refused.length > 0 && (
              <span className="text-error">
                {" "}
                {t("items-codes-refused", { count: added.refused.length, codes: added.refused.slice(0, 5).join(", ") })}
              </span>
            )}
          </p>
        )}
      </div>
    </Card>
  );
}

function CodesArea({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  return (
    <textarea
      aria-label={t("items-codes-paste")}
      rows={3}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(inputFace, "h-auto resize-y py-1.5 font-mono text-12")}
    />
  );
}
