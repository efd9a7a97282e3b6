export function esmPackagesIn(nodeModules: string): string[];
export function ignoreAllBut(packages: string[]): string;
