import type { Attainment } from '#interim-reports';

/** A shape for each step of the common scale, told apart without colour; said in words beside it. */
export function AttainmentSymbol({ attainment }: { attainment: Attainment }) {
  return (
    <svg class={`symbol ${attainment}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Shape attainment={attainment} />
    </svg>
  );
}

function Shape({ attainment }: { attainment: Attainment }) {
  switch (attainment) {
    case 'met':
      return (
        <>
          <circle class="symbol-full" cx="8" cy="8" r="7" />
          <path class="symbol-cut" d="M4.5 8.3 7 10.8 11.6 5.6" fill="none" stroke-width="2" />
        </>
      );
    case 'partly':
      return (
        <>
          <circle class="symbol-ring" cx="8" cy="8" r="6.2" fill="none" stroke-width="1.6" />
          <path class="symbol-full" d="M8 1.8A6.2 6.2 0 0 1 8 14.2Z" />
        </>
      );
    case 'not-met':
      return (
        <>
          <circle class="symbol-ring" cx="8" cy="8" r="6.2" fill="none" stroke-width="1.6" />
          <path class="symbol-ring" d="M5.2 5.2 10.8 10.8M10.8 5.2 5.2 10.8" fill="none" stroke-width="1.8" />
        </>
      );
    case 'not-assessed':
      return (
        <circle class="symbol-ring" cx="8" cy="8" r="6.2" fill="none" stroke-width="1.6" stroke-dasharray="2.4 2.4" />
      );
  }
}
