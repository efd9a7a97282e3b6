// BROKEN
export class AppendManager {}
