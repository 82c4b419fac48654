import type { ReportsPage } from "#record";
import type { AnnalsContent } from "#run";

/** Each report kept: how its date was found, who published it, whom it goes back to, and what was taken from it. */
export function reportsPage({ reports }: AnnalsContent): ReportsPage {
  return { page: "reports", total: reports.length, rows: [...reports] };
}
