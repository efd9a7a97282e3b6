export class UnfitEvent extends Error {}
