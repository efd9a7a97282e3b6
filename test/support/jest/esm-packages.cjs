const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Takes a node_modules folder; returns the names of the packages in it, nested ones too, that ship ES modules. */
function esmPackagesIn(nodeModules) {
  const found = new Set();
  for (const name of packageNamesIn(nodeModules)) {
    const folder = join(nodeModules, name);
    if (readPackage(folder)?.type === 'module') found.add(name);
    for (const nested of esmPackagesIn(join(folder, 'node_modules'))) found.add(nested);
  }
  return [...found].sort();
}

function packageNamesIn(nodeModules) {
  return foldersIn(nodeModules).flatMap((name) =>
    name.startsWith('@') ? foldersIn(join(nodeModules, name)).map((scoped) => `${name}/${scoped}`) : [name],
  );
}

function foldersIn(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readPackage(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes package names; returns the pattern of the files Jest leaves uncompiled: all packages but these, and no `.mjs`. */
function ignoreAllBut(packages) {
  const compiled = packages.map((name) => name.replace(/[.+]/g, '\\$&')).join('|');
  return `/node_modules/(?!.*/node_modules/)(?!(?:${compiled})/)(?!.*\\.mjs$)`;
}

module.exports = { esmPackagesIn, ignoreAllBut };
