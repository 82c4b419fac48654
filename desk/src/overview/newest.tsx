import { Link } from "@tanstack/react-router";
import { type ReportLine, sayDay } from "#record";

export function Newest({ reports }: { reports: readonly ReportLine[] }) {
  return (
    <>
      <ol className="space-y-3.5">
        {reports.map((report) => (
          <li key={report.id} className="border-b border-hair pb-3 last:border-0">
            <p className="text-[0.75rem] text-soft">
              {[
                report.published ? sayDay(report.published.slice(0, 10), false) : "no date",
                report.publisher ?? report.credit,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <Link
              to="/reports/$id"
              params={{ id: report.id }}
              className="font-serif text-[1.02rem] leading-snug no-underline [overflow-wrap:anywhere] hover:text-accent"
            >
              {report.title}
            </Link>
          </li>
        ))}
      </ol>
      <Link to="/reports" className="cite mt-2 inline-block">
        All reports
      </Link>
    </>
  );
}
