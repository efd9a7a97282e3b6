export function greet(): void {
  console.log('Hej'); // BROKEN
}
