/** How every Sankey picture looks: bands in the colour they come from, bars that stay where they are. */
import type { ChartColors } from "./chart";

/** The options that all have; what a picture shows and where its labels stand is its own. */
export function sankeyFace(colors: ChartColors) {
  return {
    type: "sankey",
    draggable: false,
    emphasis: { focus: "adjacency" },
    lineStyle: { color: "source", opacity: 0.28, curveness: 0.5 },
    label: {
      overflow: "truncate",
      fontSize: 11,
      color: colors.text,
      textBorderColor: colors.surface,
      textBorderWidth: 3,
    },
  } as const;
}
