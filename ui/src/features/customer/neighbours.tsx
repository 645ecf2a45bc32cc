import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components";
import { useListPlace, type ListPlace } from "@/features/customers/came-from";
import { askOf, readQuery } from "@/features/customers/query";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { replaceRoute } from "@/state/route";
import { useToasts } from "@/state/toasts";

/** Where she stands in the list she was opened from; nothing where she was opened from elsewhere. */
export function usePlaceOf(customer: string): ListPlace | null {
  const place = useListPlace((state) => state.place);
  return place?.customer === customer ? place : null;
}

/** The customers before and after her in the list she was opened from. */
export function Neighbours({ place }: { place: ListPlace }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const [going, setGoing] = useState(false);
  const goTo = async (index: number) => {
    if (index < 0 || index >= place.total || going) return;
    setGoing(true);
    try {
      const page = await platform.call("customers", { ...askOf(readQuery(place.query)), offset: index, limit: 1 });
      const [next] = page.customers;
      if (next === undefined) return;
      useListPlace.setState({ place: { ...place, index, customer: next.id, total: page.total } });
      replaceRoute({ screen: "customer", customer: next.id });
    } catch (failure) {
      show({ text: "", error: asEngineError(failure).view });
    } finally {
      setGoing(false);
    }
  };
  const previous = () => void goTo(place.index - 1);
  const next = () => void goTo(place.index + 1);
  useActions([
    {
      id: "customer.previous",
      label: t("dry-previous"),
      group: t("nav-customers"),
      shortcut: "Alt+ArrowUp",
      enabled: place.index > 0,
      run: previous,
    },
    {
      id: "customer.next",
      label: t("dry-next"),
      group: t("nav-customers"),
      shortcut: "Alt+ArrowDown",
      enabled: place.index + 1 < place.total,
      run: next,
    },
  ]);
  return (
    <div className="flex shrink-0 items-center gap-1">
      <IconButton
        size="small"
        label={t("dry-previous")}
        shortcut="Alt+ArrowUp"
        icon={<ChevronLeft size={16} />}
        disabled={place.index === 0}
        onClick={previous}
      />
      <IconButton
        size="small"
        label={t("dry-next")}
        shortcut="Alt+ArrowDown"
        icon={<ChevronRight size={16} />}
        disabled={place.index + 1 >= place.total}
        onClick={next}
      />
      <span className="pl-1 text-12 whitespace-nowrap text-text-2 tabular">
        {t("customers-count-of", { count: format.number(place.index + 1), of: format.number(place.total) })}
      </span>
    </div>
  );
}
