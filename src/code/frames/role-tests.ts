import type { Roles, RoleTest } from "./frame.js";
import type { ReportView } from "./report-view.js";
import { meets } from "./word-classes.js";

/** True where the heads of a match are what its frame asks for. */
export function passesAll(view: ReportView, tests: readonly RoleTest[], roles: Roles): boolean {
  for (const test of tests) if (!passes(view, test, roles)) return false;
  return true;
}

/** A role whose head is a number or "group", "members" … is judged by what it is a number of. */
function passes(view: ReportView, test: RoleTest, roles: Roles): boolean {
  const heads = roles.get(test.role);
  if (!heads?.length || test.none) return !heads?.length && !test.need;
  // Every head must be none of what is refused; without that, one of them must be of what is asked for.
  for (const head of heads) if (fitsTest(view, test, head) !== (test.not !== undefined)) return test.not === undefined;
  return test.not !== undefined;
}

function fitsTest(view: ReportView, test: RoleTest, word: number): boolean {
  const is = view.classesOf(word);
  const content = view.contentOf(word);
  const through = content === word ? is : view.classesOf(content);
  if (test.not && (meets(is, test.not) || meets(through, test.not))) return false;
  return !test.is || meets(is, test.is) || meets(through, test.is);
}
