// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0
//
// usage: node openapimock.mjs DESCRIPTION
//
// An HTTP server on loopback that holds every request against an OpenAPI description and answers with small documents
// of the described shapes. Prints its port in one line. What lies outside the description goes to standard error, a
// line each, as it comes. A JSON description is read as it is; for YAML, one of the packages `yaml` and `js-yaml` has to
// be installed (NODE_PATH or beside the description). Exit code 77: the description cannot be read here.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

function readDescription(path) {
    const text = readFileSync(path, 'utf8');
    if (text.trimStart().startsWith('{'))
        return JSON.parse(text);
    for (const from of [import.meta.url, resolve(path)]) {
        const require = createRequire(from);
        for (const [name, parse] of [['yaml', 'parse'], ['js-yaml', 'load']]) {
            try {
                return require(name)[parse](text);
            } catch (error) {
                if (error.code !== 'MODULE_NOT_FOUND')
                    throw error;
            }
        }
    }
    console.error('neither `yaml` nor `js-yaml` is installed');
    process.exit(77);
}

const description = readDescription(process.argv[2]);

function resolved(node) {
    return node && node.$ref ? resolved(node.$ref.slice(2).split('/').reduce((at, key) => at[key], description)) : node;
}

// The operation of a path, with the values of the places in its template.
function findOperation(path) {
    for (const [template, item] of Object.entries(description.paths)) {
        const names = [...template.matchAll(/{(\w+)}/g)].map((match) => match[1]);
        const match = path.match(new RegExp(`^${template.replace(/{\w+}/g, '([^/]+)')}$`));
        if (match && item.get)
            return { item, operation: item.get, values: Object.fromEntries(names.map((name, i) => [name, match[i + 1]])) };
    }
    return null;
}

function valueProblem(schema, value) {
    const rule = resolved(schema) ?? {};
    if (rule.enum && !rule.enum.includes(value))
        return `is none of its ${rule.enum.length} values: ${value}`;
    if ((rule.type === 'number' || rule.type === 'integer') && !/^-?\d+(\.\d+)?$/.test(value))
        return `is no number: ${value}`;
    if (rule.format === 'uuid' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
        return `is no UUID: ${value}`;
    return null;
}

function problems(request, url) {
    const found = findOperation(url.pathname);
    if (request.method !== 'GET' || !found)
        return [`${request.method} ${url.pathname} is not described`];
    const parameters = [...(found.item.parameters ?? []), ...(found.operation.parameters ?? [])].map(resolved);
    const wrong = [];
    const seen = new Set();
    for (const [name, value] of url.searchParams) {
        const parameter = parameters.find((candidate) => candidate.in === 'query' && candidate.name === name);
        const problem = parameter ? valueProblem(parameter.schema, value) : 'is no parameter';
        if (problem)
            wrong.push(`${url.pathname}: ${name} ${problem}`);
        if (seen.has(name))
            wrong.push(`${url.pathname}: ${name} is given twice`);
        seen.add(name);
    }
    for (const parameter of parameters) {
        const value = parameter.in === 'path' ? found.values[parameter.name] : url.searchParams.get(parameter.name);
        if (parameter.required && value == null)
            wrong.push(`${url.pathname}: ${parameter.name} is missing`);
        if (parameter.in === 'path' && value != null && valueProblem(parameter.schema, value))
            wrong.push(`${url.pathname}: ${parameter.name} ${valueProblem(parameter.schema, value)}`);
    }
    if (!/^(Token|Bearer) \S+$/.test(request.headers.authorization ?? ''))
        wrong.push(`${url.pathname}: no Authorization of a described scheme`);
    return wrong;
}

// 150 events, one a second, newest first; pages, tokens and time ranges as the description has them.
const base = 1787227200;
const allEvents = Array.from({ length: 150 }, (_, i) => ({ id: `event-${i}`, seconds: base + 150 - i }));

function eventsPage(url) {
    const asked = (name) => url.searchParams.get(name);
    const matching = allEvents.filter(({ seconds }) => (!asked('fromTimestamp') || seconds >= Number(asked('fromTimestamp')))
        && (!asked('toTimestamp') || seconds < Number(asked('toTimestamp')))
        && (!asked('continueToken') || BigInt(seconds) * 1000000000n < BigInt(asked('continueToken'))));
    const page = matching.slice(0, Number(asked('pageSize') ?? 10));
    const last = page.at(-1);
    const links = page.length < matching.length ? { next: `${url.pathname}?continueToken=${last.seconds}000000000` } : {};
    return {
        links,
        events: page.map(({ id, seconds }) => ({
            id, timestamp: new Date(seconds * 1000).toISOString(), event_type: 'UPDATE', target_type: 'CONTAINER',
        })),
    };
}

function answer(url) {
    if (url.pathname.endsWith('/events'))
        return eventsPage(url);
    if (url.pathname.endsWith('/targets'))
        return { targets: [{ id: '0b6cf1c5-0e5d-4b5c-9d0e-3f1f0f1c2d3e', name: 'one' }] };
    return { id: url.pathname.split('/').pop(), name: 'mock', organization_plan: { audit_logs_retention_in_days: 30 } };
}

const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    for (const problem of problems(request, url))
        console.error(problem);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer(url)));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
