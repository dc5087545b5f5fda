"""The two companies of the scene, as a partnership file names them."""

from bot.partnership import read

NORTHWIND_MERIDIAN = """
id: nwt-mer
name: Northwind–Meridian
mode: live
companies:
  sponsor: {name: Northwind Therapeutics, slack: [T1NWT], country: CH, region: BS,
            time_zone: Europe/Zurich}
  cro: {name: Meridian Clinical, slack: [T0MRD], country: GB, region: ENG,
        time_zone: Europe/London}
channels:
  - {slack: C0GOV, room: leaders}
studies:
  - number: NWT-1147-201
    title: TAMARISK
    channels:
      - {slack: C0201, room: shared, time_zone: Europe/Zurich}
people:
  - {name: Priya Raman, slack: U1PRIYA, side: sponsor, role: Clinical Operations Lead,
     level: 1, lead: true}
  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor, role: Clinical Trial Manager, level: 1}
  - {name: Hannah Voss, slack: U1HANNAH, side: sponsor, role: VP Clinical Operations, level: 2}
  - {name: James Orton, slack: U0JAMES, side: cro, role: Project Manager, level: 1, lead: true}
  - {name: Claire Dubois, slack: U0CLAIRE, side: cro, role: Start-Up Lead, level: 1,
     country: FR, time_zone: Europe/Paris}
  - {name: Kasia Nowak, slack: U0KASIA, side: cro, role: Executive Director Project Delivery,
     level: 2, country: PL, time_zone: Europe/Warsaw}
contacts: {privacy: U1PRIYA}
consent:
  - {side: sponsor, by: Priya Raman, on: 2026-03-02}
  - {side: cro, by: James Orton, on: 2026-03-02}
"""
ON_MONDAYS = """
check_ins:
  - {name: Leads, channel: {slack: C0201}, ask: leads, at: "15:00", days: [mon], window: 1d,
     questions: ["What might the other company not know yet?"]}
"""
FILE = read(NORTHWIND_MERIDIAN, "northwind-meridian.yaml")
ASKING = read(NORTHWIND_MERIDIAN + ON_MONDAYS, "northwind-meridian.yaml")
PRIYA, TOM, HANNAH, JAMES, CLAIRE, KASIA = (one.ids[0] for one in FILE.people)
LEADERS = (HANNAH, KASIA)
HERE = "C0201"
ROOMS = (HERE, "C0GOV")
NAME = "201-study-team"
BOT = "U1RAPPORT"
