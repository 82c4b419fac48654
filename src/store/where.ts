import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Condition, type Filter, filterConditions } from "#filter";
import { columnText, nameText } from "./column-text.js";
import type { Tables } from "./schema.js";

type Table = "reports" | "accounts" | "entries";
type Where = RawBuilder<SqlBool>;

/** The filter as a condition on the rows of a table. A table without a column is asked through its accounts. */
export function whereOf(table: Table, filter: Filter): (eb: ExpressionBuilder<Tables, Table>) => Where {
  return () => all(whereParts(table, filter));
}

function whereParts(table: Table, filter: Filter): Where[] {
  const conditions = filterConditions(filter);
  if (table === "entries") return conditions.map(entryWhere);
  if (table === "accounts") return conditions.map(accountWhere);
  const own = conditions.filter(isOfReport);
  const ofAccounts = conditions.filter((condition) => !isOfReport(condition));
  const parts = own.map(reportWhere);
  if (ofAccounts.length > 0) {
    const inside = all(ofAccounts.map(accountWhere));
    parts.push(sql`exists (select 1 from accounts where accounts.report = reports.key and ${inside})`);
  }
  return parts;
}

const REPORT_COLUMNS = new Set(["report", "publisher", "language"]);

function isOfReport(condition: Condition): boolean {
  return condition.op === "words" || (condition.op === "in" && REPORT_COLUMNS.has(condition.column));
}

function reportWhere(condition: Condition): Where {
  if (condition.op === "words") return words("reports", condition.text);
  if (condition.op !== "in") return TRUE;
  return condition.column === "report"
    ? sql`(${among("reports.id", condition.values)} or ${among("reports.key", condition.values)})`
    : among(`reports.${condition.column}`, condition.values);
}

function accountWhere(condition: Condition): Where {
  switch (condition.op) {
    case "words":
      return throughReport(words("reports", condition.text));
    case "in":
      if (REPORT_COLUMNS.has(condition.column)) return throughReport(reportWhere(condition));
      // An account has no standing of its own: its entry has.
      return condition.column === "standing"
        ? throughEntry(entryWhere(condition))
        : among(`accounts.${condition.column}`, condition.values);
    case "atLeast":
      return condition.column === "origins"
        ? throughEntry(entryWhere(condition))
        : atLeast("accounts.confidence", condition.value);
    default:
      return shared("accounts", condition);
  }
}

function entryWhere(condition: Condition): Where {
  switch (condition.op) {
    case "words":
      return words("entries", condition.text);
    case "in":
      if (condition.column === "report")
        return sql`exists (select 1 from entry_accounts where entry_accounts.entry = entries.id and ${among("entry_accounts.report", condition.values)})`;
      if (REPORT_COLUMNS.has(condition.column))
        return sql`exists (select 1 from entry_accounts join reports on reports.id = entry_accounts.report and reports.standing where entry_accounts.entry = entries.id and ${reportWhere(condition)})`;
      return among(`entries.${condition.column}`, condition.values);
    case "atLeast":
      return atLeast(`entries.${condition.column}`, condition.value);
    default:
      return shared("entries", condition);
  }
}

function shared(table: Table, condition: Extract<Condition, { op: "contains" | "during" }>): Where {
  if (condition.op === "contains") {
    const column = sql.ref(`${table}.${condition.column}`);
    return any(
      condition.values.map((value) => sql<SqlBool>`position(${columnText(value.toLowerCase())} in ${column}) > 0`),
    );
  }
  const first = sql.ref(`${table}.day_from`);
  const end = sql.ref(`${table}.day_to`);
  const parts: Where[] = [sql`(${first} is not null or ${end} is not null)`];
  if (condition.to !== undefined) parts.push(sql`(${first} is null or ${first} <= ${condition.to})`);
  if (condition.from !== undefined) parts.push(sql`(${end} is null or ${end} > ${condition.from})`);
  return all(parts);
}

function throughReport(where: Where): Where {
  return sql`exists (select 1 from reports where reports.key = accounts.report and ${where})`;
}

function throughEntry(where: Where): Where {
  return sql`exists (select 1 from entry_accounts join entries on entries.id = entry_accounts.entry join reports on reports.id = entry_accounts.report and reports.standing where reports.key = accounts.report and entry_accounts.account = accounts.id and ${where})`;
}

function words(table: "reports" | "entries", text: string): Where {
  return sql`${sql.ref(`${table}.search`)} @@ websearch_to_tsquery('simple', ${columnText(text)})`;
}

function among(column: string, values: readonly string[]): Where {
  return sql`${sql.ref(column)} in (${sql.join(values.map(nameText))})`;
}

function atLeast(column: string, value: number): Where {
  return sql`${sql.ref(column)} >= ${value}`;
}

const TRUE: Where = sql`true`;

function all(parts: readonly Where[]): Where {
  return parts.length === 0 ? TRUE : sql`(${sql.join(parts, sql` and `)})`;
}

function any(parts: readonly Where[]): Where {
  return sql`(${sql.join(parts, sql` or `)})`;
}
