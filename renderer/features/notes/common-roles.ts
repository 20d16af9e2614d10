/** Offered while typing; any other role may be written. */
export const COMMON_ROLES = [
  'response officers',
  'neighbourhood officers',
  'PCSOs',
  'detectives',
  'sergeants',
  'inspectors',
  'control room staff',
  'custody staff',
  'supervisors',
  'chief officers',
  'safeguarding staff',
  'partner organisations',
  'victims',
  'members of the public',
];
