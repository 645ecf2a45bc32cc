import { Thumbnail } from "@/components";
import { useT } from "@/i18n";
import { emptyPicture, welcomePicture } from "./template-pictures";

/** The templates there are. */
export type TemplateId = "welcome" | "empty";

const templates = [
  { id: "welcome", picture: welcomePicture },
  { id: "empty", picture: emptyPicture },
] as const;

/** The templates as cards; a click chooses one, with the name a journey made from it gets. */
export function TemplateCards({
  disabled,
  choose,
}: {
  disabled: boolean;
  choose: (template: TemplateId, name: string) => void;
}) {
  const t = useT();
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(206px,1fr))] gap-3">
      {templates.map(({ id, picture }) => (
        <li
          key={id}
          className="relative overflow-hidden rounded-card border border-border bg-surface hover:border-border-strong"
        >
          <Thumbnail picture={picture} className="h-[108px] border-b border-border" />
          <div className="px-3 py-2">
            <button
              type="button"
              disabled={disabled}
              onClick={() => choose(id, t(`template-${id}-journey`))}
              className="rounded-small text-13 font-semibold after:absolute after:inset-0 after:rounded-card focus-visible:shadow-none focus-visible:after:shadow-[var(--focus)]"
            >
              {t(`template-${id}`)}
            </button>
            <p className="text-11 text-text-3">{t(`template-${id}-text`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
