import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ApiClient } from '../harness/api-client';
import type { ChildServer } from '../harness/child-server';
import { freePort, startChildServer } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';
import { demoPersonId } from '../harness/demo-company';
import { findBrowser, noBrowserSentence } from '../harness/find-browser.mjs';
import { scratchFolder } from '../harness/scratch-folder';
import { watchConsole } from './console-watch';

interface Chat {
  readonly address: string;
  stop(): Promise<void>;
}

/** The demo company with its server, a browser, and Teams chats for those who need one. */
export interface Company {
  readonly server: ChildServer;
  readonly api: ApiClient;
  readonly browser: Browser;
  /** The tab as somebody sees it. */
  openTab(key: string, place: string, size?: { width: number; height: number }): Promise<Page>;
  /** The chat with the bot, in Microsoft's Playground. */
  openChat(key: string): Promise<Page>;
  /** What the consoles of the tab have complained of since this was last asked. */
  takeComplaints(): readonly string[];
  /** Fails where a console of the tab complained of what nobody took as meant. */
  close(): Promise<void>;
}

async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found) throw new Error(noBrowserSentence);
  return chromium.launch(found);
}

async function startChat(
  key: string,
  port: number,
  botPort: string,
  folder: string,
): Promise<Chat> {
  const script = path.resolve('infra/dev/open-playground.mjs');
  const child = spawn(process.execPath, [script, key, String(port), botPort, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CAUSEWAY_PLAYGROUND: 'on' },
  });
  const lines = createInterface({ input: child.stdout });
  const isOpen = await new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('is open')) resolve(true);
    });
    lines.on('close', () => {
      resolve(false);
    });
  });
  if (!isOpen) throw new Error(`The Playground for ${key} did not open`);
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function firstMessage(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: /type a message/i })
    .or(page.getByRole('textbox'))
    .last()
    .fill('help');
  await page.keyboard.press('Enter');
  await page.getByText('What you can do here').first().waitFor();
}

export async function openCompany(chatters: readonly string[]): Promise<Company> {
  const folder = scratchFolder('browser');
  const ports = new Map<string, number>();
  for (const key of chatters) ports.set(key, await freePort());
  const origins = [...ports.values()].map((port) => `http://127.0.0.1:${String(port)}`);
  const data = path.join(folder, 'data');
  copyDemo(data);
  const server = await startChildServer(data, origins);
  const botPort = new URL(server.origin).port;
  const starting = [...ports].map(async ([key, port]) => {
    const chat = await startChat(key, port, botPort, path.join(folder, key));
    return [key, chat] as const;
  });
  const chats = new Map(await Promise.all(starting));
  const browser = await launchBrowser();
  const api = new ApiClient(server.origin);
  const complaints: string[] = [];
  return {
    server,
    api,
    browser,
    async openTab(key, place, size = { width: 1280, height: 900 }) {
      const page = await browser.newPage({ viewport: size, timezoneId: 'Europe/Berlin' });
      watchConsole(page, (complaint) => complaints.push(complaint));
      const address = new URL(`/tab${place}`, server.origin);
      address.searchParams.set('as', demoPersonId(key));
      await page.goto(address.href);
      return page;
    },
    async openChat(key) {
      const chat = chats.get(key);
      if (!chat) throw new Error(`${key} has no chat`);
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
      await page.goto(chat.address);
      await firstMessage(page);
      return page;
    },
    takeComplaints: () => complaints.splice(0),
    async close() {
      api.close();
      await browser.close();
      await Promise.all([...chats.values()].map((chat) => chat.stop()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      if (complaints.length > 0) throw new Error(`The tab complained:\n${complaints.join('\n')}`);
    },
  };
}

/** Message menu → Action Command → the command's id → Create, as a person does it in the Playground. */
export async function openFlagDialog(chat: Page): Promise<void> {
  const menu = chat.getByRole('button', { name: 'Show more information' }).last();
  await menu.hover({ force: true });
  await menu.click({ force: true });
  await chat.getByRole('menuitem', { name: 'Action Command' }).click();
  const dialog = chat.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('flagOutput');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await chat.getByRole('button', { name: 'Send flag' }).waitFor();
}
