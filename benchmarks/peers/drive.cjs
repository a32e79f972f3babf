// What drive.py does, for peers that run in node: `node drive.cjs ADAPTER TASK ANSWER`, in the folder of the npm prefix.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [adapter, task, answer] = process.argv.slice(2);
const installed = createRequire(path.join(process.cwd(), 'package.json'));

function processor() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
}

function peak() {
  const status = '/proc/self/status';
  return fs.existsSync(status) ? Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'))[1]) / 1000 : null;
}

async function measure(score, group) {
  if (group.seconds) await score(...group.texts[0]);
  const start = processor();
  let passes = 0;
  let said;
  while (!passes || processor() - start < group.seconds) {
    said = [];
    for (const [text, form] of group.texts) said.push(await score(text + '\n'.repeat(passes), form));
    passes += 1;
  }
  return { seconds: (processor() - start) / passes, megabytes: peak(), said };
}

async function main() {
  const score = await require(adapter).load(installed);
  const result = [];
  for (const group of JSON.parse(fs.readFileSync(task, 'utf8'))) result.push(await measure(score, group));
  fs.writeFileSync(answer, JSON.stringify(result));
}

main();
