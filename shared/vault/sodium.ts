import type * as Library from 'libsodium-wrappers-sumo';

/** The part of libsodium that the vault uses; handed in, because loading it takes a moment and shared/ waits for nothing. */
export type Sodium = Pick<
  typeof Library,
  | 'crypto_aead_xchacha20poly1305_ietf_encrypt'
  | 'crypto_aead_xchacha20poly1305_ietf_decrypt'
  | 'crypto_generichash'
  | 'crypto_pwhash'
  | 'crypto_pwhash_ALG_ARGON2ID13'
  | 'from_base64'
  | 'to_base64'
  | 'base64_variants'
  | 'memzero'
  | 'crypto_sign_keypair'
  | 'crypto_sign_detached'
  | 'crypto_sign_verify_detached'
>;
