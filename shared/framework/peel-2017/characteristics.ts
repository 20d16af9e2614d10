import type { Characteristic } from '@shared/framework/framework';

function ladder(
  outstanding: string,
  good: string,
  requiresImprovement: string,
  inadequate: string,
): Characteristic[] {
  return [
    { gradeId: 'outstanding', text: outstanding },
    { gradeId: 'good', text: good },
    { gradeId: 'requires-improvement', text: requiresImprovement },
    { gradeId: 'inadequate', text: inadequate },
  ];
}

/** What each grade looks like, question by question. For comparison with the evidence, never for computing a grade. */
export const characteristics = {
  preventingCrime: ladder(
    'Prevention comes first at every level. The force and its partners share what they know about communities, including those who seldom speak to the police, solve problems at their root, measure what works, and others come to learn from them.',
    'Neighbourhood teams know their communities and have the time to work with them. Problem solving follows a structure, partners take part, and the force checks whether its tactics work and passes on what it learns.',
    'There is good work, but it depends on individuals. Neighbourhood officers are often taken away from their areas, problem solving has little structure, knowledge of communities has gaps, and results are rarely evaluated.',
    'The force reacts to calls and does little to prevent crime. It cannot say what its communities need, neighbourhood work has no protected time, and the same problems come back without anybody asking why.',
  ),
  investigatingCrime: ladder(
    'Investigations are thorough from the first call. Evidence is secured early, supervisors add value, victims stay informed and supported, and the force learns from every result in and out of court.',
    'Crimes go to people with the skills to investigate them. Plans are followed, supervisors direct the work, suspects are pursued without delay, and victims are kept informed and their wishes recorded.',
    'Most investigations reach an acceptable standard, but the quality varies. Workloads or skills hold some back, supervision approves rather than tests, evidence is lost through delay, and some victims hear nothing for weeks.',
    'Investigations often fail victims. Lines of enquiry are missed, wanted people are not pursued, supervisors do not know the state of the work, and offenders remain free to harm others.',
  ),
  protectingVulnerable: ladder(
    'Everybody in the force looks past the obvious. Vulnerability is found at first contact and kept under review, victims shape the service they get, and partners act together early and can show that people are safer for it.',
    'Vulnerable people are identified when they first make contact. The response matches the risk and is looked at again when it changes, risk forms are complete and checked, investigations are effective, and safeguarding is shared with partners.',
    'Staff understand vulnerability, but practice does not keep up. Risk is not looked at again when attendance is delayed, forms are late or incomplete, supervision is thin, and the force lacks the data to see how it is doing.',
    'Vulnerable people are missed or left waiting. Safeguarding is not done or not recorded, repeat victims are not recognised, and people come to harm that the force could have prevented.',
  ),
  seriousOrganisedCrime: ladder(
    'The force and its partners have one rich picture of the threat, including crime that hides. Every group is mapped and managed, all four strands of the national strategy are used, and the effect of each disruption is measured and built on.',
    'Intelligence from partners and local officers feeds a full local profile. Groups are mapped promptly and looked at again on time, capable officers lead the plans, prevention is part of them, and the force knows what its disruption achieves.',
    'The picture of the threat has gaps. Some groups are mapped late, lead officers vary in skill, partners contribute unevenly, and the force seldom measures the effect of what it does.',
    'The force does not understand the threat. Groups are investigated without being mapped, partners are not engaged, disruption is not recorded, little is done to keep people from being drawn in, and the public is at risk as a result.',
  ),
};
