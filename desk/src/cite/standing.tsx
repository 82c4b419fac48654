import { STANDING_LABELS, STANDING_MEANINGS, type Standing } from "#record";

/** How far an event stands, as a small stamp; what is plainly reported needs none. */
export function StandingStamp({ standing, always = false }: { standing: Standing | undefined; always?: boolean }) {
  if (!standing || (standing === "reported" && !always)) return null;
  const tone = standing === "reported" ? "text-soft" : "text-accent";
  return (
    <span
      className={`stamp ${tone} ${standing === "not-done" || standing === "denied" ? "border-dashed" : ""}`}
      title={STANDING_MEANINGS[standing]}
    >
      {STANDING_LABELS[standing]}
    </span>
  );
}
