import { scaleLinear } from 'd3-scale';
import { PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';
import { wrap } from './wrap';

/** One cycle, or the final accounts at the end of the way. Values are for drawing only. */
export interface Step {
  readonly label: string;
  readonly kind: 'forecast' | 'accounts';
  readonly value: number | null;
  readonly text: string;
  readonly budget: number | null;
  readonly budgetText: string;
}

interface ForecastStepsProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly Step[];
  /** "Budget" at the end of its line. */
  readonly budgetName: string;
  readonly narrow?: boolean;
  readonly source?: string;
}

const SIZES = {
  wide: { width: 540, left: 8, right: 456, font: 14, letters: 7.2, className: 'wide-only' },
  narrow: { width: 330, left: 6, right: 270, font: 12, letters: 6.4, className: 'narrow-only' },
} as const;
const TOP = 34;
const BOTTOM = 236;

type Size = (typeof SIZES)['wide' | 'narrow'];
type Scale = (value: number) => number;

/** The forecast's way: the budget as a thin line, each cycle's forecast and the accounts as steps. Higher is better. */
export function ForecastSteps({
  id,
  title,
  description,
  steps,
  budgetName,
  narrow = false,
  source,
}: ForecastStepsProps) {
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const values = steps.flatMap(({ value, budget }) => [value, budget]).filter((one) => one !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [BOTTOM - 30, TOP + 14]);
  const width = (size.right - size.left) / steps.length;
  const labels = steps.map(({ label }) => wrap(label, Math.max(6, Math.floor((width - 8) / size.letters))));
  const height = BOTTOM + 12 + Math.max(...labels.map(({ length }) => length)) * (size.font + 2) + 6;
  return (
    <Picture {...{ id, title, description, source, height }} width={size.width} className={`way ${size.className}`}>
      <path class="grid" d={`M${size.left},${BOTTOM}H${size.right}`} stroke={PALETTE.ring} fill="none" />
      <BudgetLine {...{ steps, size, at, width, budgetName }} />
      {steps.map((step, nth) => (
        <StepLine
          key={`${nth} ${step.label}`}
          {...{ step, size, at, width, nth }}
          before={steps[nth - 1]}
          labels={labels[nth] ?? []}
        />
      ))}
    </Picture>
  );
}

interface PartProps {
  readonly size: Size;
  readonly at: Scale;
  /** Of one step. */
  readonly width: number;
}

function BudgetLine({
  steps,
  size,
  at,
  width,
  budgetName,
}: PartProps & Pick<ForecastStepsProps, 'steps' | 'budgetName'>) {
  const pieces = steps.map(({ budget }, nth) => {
    if (budget === null) return '';
    const [from, to] = [size.left + nth * width, size.left + (nth + 1) * width];
    const joins = nth > 0 && steps[nth - 1]?.budget !== null;
    return `${joins ? 'L' : 'M'}${tenths(from)},${tenths(at(budget))}H${tenths(to)}`;
  });
  const nth = steps.findLastIndex(({ budget }) => budget !== null);
  const last = steps[nth];
  if (!last || last.budget === null) return null;
  const close = last.value !== null && Math.abs(at(last.value) - at(last.budget)) < 2 * size.font;
  const y = at(last.budget) + (close && last.value !== null && last.value > last.budget ? size.font : 0);
  const x = size.left + (nth + 1) * width + 6;
  return (
    <g>
      <path class="budget-line" d={pieces.join('')} fill="none" stroke={PALETTE.ink} stroke-width="1.5" />
      <PictureText x={x} y={y - 2} size={size.font}>
        {budgetName}
      </PictureText>
      <PictureText x={x} y={y + size.font} size={size.font}>
        {last.budgetText}
      </PictureText>
    </g>
  );
}

interface StepLineProps extends PartProps {
  readonly step: Step;
  readonly before: Step | undefined;
  readonly nth: number;
  readonly labels: readonly string[];
}

function StepLine({ step, before, nth, labels, size, at, width }: StepLineProps) {
  const from = size.left + nth * width;
  const middle = from + width / 2;
  return (
    <g>
      {step.value !== null && (
        <>
          {before?.value !== null && before?.value !== undefined && (
            <path
              class="step-joint"
              d={`M${tenths(from)},${tenths(at(before.value))}V${tenths(at(step.value))}`}
              stroke={PALETTE.accent}
              fill="none"
              stroke-dasharray="2 3"
            />
          )}
          <path
            class={step.kind === 'accounts' ? 'step-accounts' : 'step-forecast'}
            d={`M${tenths(from + 1)},${tenths(at(step.value))}H${tenths(from + width - 1)}`}
            stroke={step.kind === 'accounts' ? PALETTE.ink : PALETTE.accent}
            stroke-width={step.kind === 'accounts' ? 6 : 4}
            fill="none"
          />
          <StepAmount step={step} x={middle} y={at(step.value)} font={size.font} />
        </>
      )}
      {labels.map((line, row) => (
        <PictureText key={line} x={middle} y={BOTTOM + 16 + row * (size.font + 2)} size={size.font} anchor="middle">
          {line}
        </PictureText>
      ))}
    </g>
  );
}

/** Above a step that is at or over the budget, below one that is under it. */
function StepAmount({ step, x, y, font }: { step: Step; x: number; y: number; font: number }) {
  const above = step.value === null || step.budget === null || step.value >= step.budget;
  const colour = step.kind === 'accounts' ? 'ink' : 'accent';
  return (
    <PictureText x={x} y={y + (above ? -8 : font + 8)} size={font} weight={700} anchor="middle" colour={colour}>
      {step.text}
    </PictureText>
  );
}
