// The website on a free port, by the same server that people use; stopping it is our flight mode.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { distFolder, xtaskPath } from './tools.mjs';

/**
 * Starts the server.
 * @param {{prefix?: string | string[], port?: number, folder?: string}} options
 * @returns {Promise<{origin: string, url: string, port: number, at(prefix: string): string,
 *   stop(): Promise<void>, start(): Promise<void>}>}
 */
export async function serve({ prefix = '/', port = 0, folder = distFolder } = {}) {
  const prefixes = [prefix].flat();
  let running = null;
  const server = {
    origin: '',
    url: '',
    port,
    /** The address of the copy under another prefix. */
    at: (other) => new URL(other, server.origin).href,
    /** The network is gone: nothing listens any more, open connections are cut. */
    async stop() {
      if (!running) return;
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      running = null;
      await ended;
    },
    /** The network is back, on the same port. */
    async start() {
      const words = ['serve', '--no-build', '--quiet', '--port', server.port, '--dir', folder];
      for (const one of prefixes) words.push('--prefix', one);
      running = spawn(xtaskPath, words.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
      server.origin = new URL(await firstLine(running)).origin;
      server.port = Number(new URL(server.origin).port);
      server.url = server.at(prefixes[0]);
    },
  };
  await server.start();
  return server;
}

async function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  const line = once(lines, 'line').then(([text]) => text);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it had an address`);
  });
  return Promise.race([line, ended]);
}
