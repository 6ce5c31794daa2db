#!/usr/bin/env node
import { version } from "../package.json";

if (process.argv[2] === "--version" || process.argv[2] === "-V") process.stdout.write(`${version}\n`);
