// One chunk for everything behind the unlock screen; not a barrel to import from.
export { makeKeyFile, openKeyFile } from './key-file';
export { hasDatabase, openStores } from './open-stores';
export { OpenVault } from './open-vault';
export { recoverStores } from './recover-stores';
export { databaseTrouble } from './save-trouble';
export { loadSodium } from './sodium';
