import '@mantine/core/styles.layer.css';
import '@ui/base.css';
import { bridge } from '@data/bridge';
import { makeVaultSession } from '@data/make-vault-session';
import { noteErrors } from '@data/note-errors';
import { MantineProvider } from '@mantine/core';
import { cssVariables, theme } from '@ui/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gate } from './Gate';
import { isInsideInspection } from './inside-inspection';
import { styleNonce } from './style-nonce';
import { showLastTextSize } from './text-size';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

noteErrors(bridge());
showLastTextSize();
const session = makeVaultSession(bridge(), isInsideInspection);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Gate session={session} />
    </MantineProvider>
  </StrictMode>,
);
