export abstract class Command {}
