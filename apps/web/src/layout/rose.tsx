/** The compass rose of the name: eight points, one per area. */
export function Rose() {
  const long = 'M16 0 19 13 16 16Z M32 16 19 19 16 16Z M16 32 13 19 16 16Z M0 16 13 13 16 16Z';
  const light = 'M16 0 13 13 16 16Z M32 16 19 13 16 16Z M16 32 19 19 16 16Z M0 16 13 19 16 16Z';
  const short =
    'M26.5 5.5 21 14 16 16 18 11Z M26.5 26.5 18 21 16 16 21 18Z M5.5 26.5 11 18 16 16 14 21Z M5.5 5.5 14 11 16 16 11 14Z';
  return (
    <svg class="rose" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="rose-short" d={short} />
      <path class="rose-light" d={light} />
      <path class="rose-long" d={long} />
    </svg>
  );
}
