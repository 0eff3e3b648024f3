// Fetches the embedded PostgreSQL beside node_modules and then swaps it in,
// so that several builds may run this at once and a running server never loses its files half way.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, "node_modules");
const fresh = join(here, `node_modules.${process.pid}`);

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

for (const name of readdirSync(here)) {
  const left = /^node_modules\.(?:old\.)?(\d+)$/.exec(name);
  if (left && !isAlive(Number(left[1]))) rmSync(join(here, name), { recursive: true, force: true });
}

try {
  mkdirSync(fresh);
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(join(here, name), join(fresh, name));
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: fresh,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(join(fresh, "node_modules", ".installed"), "");

  const old = join(here, `node_modules.old.${process.pid}`);
  if (existsSync(installed)) renameSync(installed, old);
  renameSync(join(fresh, "node_modules"), installed);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  // Another build that was quicker has brought the same files.
  if (!existsSync(join(installed, ".installed"))) {
    console.error(error.message);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
