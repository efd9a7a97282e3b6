// BROKEN
export class TotalsHelper {}
