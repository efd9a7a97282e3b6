// Asks one server over and over and prints what it took: node client.mjs PORT CONNECTIONS SECONDS PATH...
// Each connection asks for the paths in turn, one question at a time, and begins where the others are far away: what
// one has asked is not asked by the next while the answer is still kept.
import { Agent, get } from 'node:http';

const [port, connections, seconds, ...paths] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const until = performance.now() + Number(seconds) * 1000;
const took = [];
let failed = 0;

function ask(path) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const request = get({ host: '127.0.0.1', port: Number(port), path, agent }, (answer) => {
      answer.on('data', () => undefined);
      answer.on('end', () => {
        took.push(performance.now() - started);
        if (answer.statusCode !== 200) failed += 1;
        resolve();
      });
    });
    request.on('error', reject);
  });
}

async function keepAsking(first) {
  for (let nth = first; performance.now() < until; nth += 1) await ask(paths[nth % paths.length]);
}

const started = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, (_, nth) =>
    keepAsking(Math.floor((nth * paths.length) / Number(connections))),
  ),
);
const elapsed = (performance.now() - started) / 1000;
agent.destroy();
took.sort((a, b) => a - b);
const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0;
process.stdout.write(
  JSON.stringify({ rate: took.length / elapsed, p50: at(0.5), p99: at(0.99), asked: took.length, failed }),
);
