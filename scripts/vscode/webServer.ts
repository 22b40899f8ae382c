import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { installVsCodeWeb } from './install';

export interface WebServerOptions {
  readonly extension: string;
  readonly tests: string;
  /** Served as a folder in memory: what the tests write never reaches the disk. */
  readonly folder: string;
}

export interface VsCodeWebServer {
  readonly address: string;
  stop(): void;
}

type RunServer = (host: string, port: number, config: object) => Promise<Server>;

/** VS Code in the browser alone, as on vscode.dev: the extension in a web worker, no Node, a virtual file system. */
export async function startWebServer({
  extension,
  tests,
  folder,
}: WebServerOptions): Promise<VsCodeWebServer> {
  const { build, server } = installVsCodeWeb();
  const { runServer } = require(server) as { runServer: RunServer };
  const running = await runServer('localhost', 0, {
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderMountPath: folder,
    build: { type: 'static', location: build, quality: 'stable', version: 'web' },
    esm: true,
  });
  if (!running.listening) await new Promise((resolve) => running.once('listening', resolve));
  const { port } = running.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    stop() {
      running.close();
      running.closeAllConnections();
    },
  };
}
