import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";

const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]; // Debian's lies where not everybody looks
/** Undefined where there is none. */
export const serverPath = FOLDERS.map((folder) => join(folder, "clickhouse-server")).find((path) => existsSync(path));

/** Ends with its standard input, whoever closes it: the tests, or the system when they were killed. */
const UNTIL_CLOSED = `
for folder in "$2/0" "$2/1"; do (cd "$folder" && exec "$1" --config-file=config.xml >log 2>&1) & pids="$pids $!"; done
cat >/dev/null
kill -9 $pids
wait
rm -rf "$2"`;

export interface ClickHouse {
  /** What the first of them answers to a query. `data` goes with it. */
  one(query: string, data?: string): Promise<string>;
  /** What each of them answers. */
  both(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Two servers of this machine alone, that know each other as the cluster `both`. */
export async function startServers(): Promise<ClickHouse> {
  const home = mkdtempSync(join(tmpdir(), "orchestrate-clickhouse-"));
  const ports = await freePorts(4);
  const [http, tcp] = [ports.slice(0, 2), ports.slice(2)];
  for (const [at, port] of http.entries()) configure(join(home, String(at)), port, tcp[at]!, tcp);
  const both = spawn("sh", ["-c", UNTIL_CLOSED, "sh", serverPath!, home], { stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise<void>((done) => both.once("exit", () => done()));
  const close = () => {
    both.stdin.end();
    return ended;
  };
  try {
    for (const port of http) await answering(port);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    one: (query, data) => ask(http[0]!, query, data),
    both: (query) => Promise.all(http.map((port) => ask(port, query))),
    close,
  };
}

async function ask(port: number, query: string, data = ""): Promise<string> {
  const settings = "format_csv_allow_single_quotes=0&insert_distributed_sync=1";
  const url = `http://127.0.0.1:${port}/?${settings}&query=${encodeURIComponent(query)}`;
  const response = await fetch(url, { method: "POST", body: data });
  const text = await response.text();
  if (!response.ok) throw new Error(`${query}\n${text}`);
  return text;
}

function configure(folder: string, http: number, tcp: number, all: readonly number[]): void {
  mkdirSync(folder, { recursive: true });
  const shards = all.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  writeFileSync(
    join(folder, "config.xml"),
    `<yandex>
<logger><level>warning</level><console>1</console></logger>
<listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><user_files_path>${folder}/files/</user_files_path>
<mark_cache_size>10000000</mark_cache_size>
<users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<remote_servers><both>${shards.join("")}</both></remote_servers>
</yandex>`,
  );
  writeFileSync(
    join(folder, "users.xml"),
    `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password>
<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`,
  );
}

/** Ports that nobody listens at. All are held until all are known, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = [];
  for (let at = 0; at < count; at++) {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    servers.push(server);
  }
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  for (const server of servers) await new Promise((done) => server.close(done));
  return ports;
}

/** Tries for half a minute. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const there = await fetch(`http://127.0.0.1:${port}/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    await setTimeout(200);
  }
  throw new Error(`no server answers at port ${port}`);
}
