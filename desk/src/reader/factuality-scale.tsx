import { FACTUALITY_LABELS, type Factuality } from "#record";

const SCALE: readonly Factuality[] = ["CT-", "PR-", "PS-", "Uu", "PS+", "PR+", "CT+"];

/** FactBank's seven steps from certainly not to certain; the publisher's view is filled, the speaker's a ring. */
export function FactualityScale({ factuality, claimed }: { factuality: Factuality; claimed: Factuality | undefined }) {
  const words = `The publisher: ${FACTUALITY_LABELS[factuality]} (${factuality})${claimed ? `. The speaker: ${FACTUALITY_LABELS[claimed]} (${claimed})` : ""}`;
  return (
    <div>
      <svg viewBox="0 0 210 26" className="block w-full max-w-[16rem]" role="img" aria-label={words}>
        <line x1={15} x2={195} y1={10} y2={10} className="stroke-hair" strokeWidth={1.5} />
        {SCALE.map((step, i) => {
          const x = 15 + i * 30;
          return (
            <g key={step}>
              <circle cx={x} cy={10} r={2} className="fill-soft" />
              {step === claimed ? (
                <circle cx={x} cy={10} r={7} className="fill-none stroke-accent" strokeWidth={1.8} />
              ) : null}
              {step === factuality ? <circle cx={x} cy={10} r={4.2} className="fill-ink" /> : null}
              <text x={x} y={25} textAnchor="middle" className="fill-soft text-[8px]">
                {step}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="mt-1">
        <span aria-hidden>●</span>{" "}
        {factuality === "Uu" ? "left open by the publisher" : `told as ${FACTUALITY_LABELS[factuality]}`}
        {claimed ? (
          <>
            <br />
            <span aria-hidden className="text-accent">
              ○
            </span>{" "}
            {FACTUALITY_LABELS[claimed]} in the speaker’s words
          </>
        ) : null}
      </p>
    </div>
  );
}
