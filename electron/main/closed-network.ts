import { app, type Session } from 'electron';
import { mayBeRequested } from './app-protocol/allowed-requests';
import type { Microphone } from './microphone/microphone';

const CHROMIUM_FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'HardwareMediaKeyHandling',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** Chromium's own conversations with the outside, shut before the app is ready. */
export function closeBackgroundNetwork(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-http-cache',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  // Even a request that slipped past every other rule finds no host, by name or by number.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  const already = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...already, ...CHROMIUM_FEATURES_OFF].join(','));
}

/**
 * Cancels every request but those for the app's own files, refuses every download and every permission but one: the
 * microphone, while the inspector records.
 */
export function closeSession(session: Session, microphone: Microphone): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayBeRequested(details.url, !app.isPackaged) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(microphone.mayRecord({ permission, ...details }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    microphone.mayRecord({ permission, requestingUrl: origin, ...details }),
  );
  session.setDevicePermissionHandler(() => false);
  // Chromium fetches spelling dictionaries from the internet everywhere but on a Mac.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event) => event.preventDefault());
}
