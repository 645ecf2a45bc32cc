/** Words by which an attribute says that it is an experiment's arm. */
const ARM = /(?:^|[_\s-])arm(?:$|[_\s-])|experiment|variant|treatment|test_?group|control_?group|ab_?test/i;

/** The attribute to begin with: an experiment's arm where one is called so, else the first. Pure. */
export function arm(attributes: readonly string[]): string | undefined {
  return attributes.find((name) => ARM.test(name)) ?? attributes[0];
}
