internal import Messages

/// The guides of the two claim transactions, from the facts of 005010X222A1 and 005010X223A2: every loop and segment that they
/// have a place for. docs/x12.md tells what of it the claim model holds.
enum Guide837 {
  static func rule(of kind: ClaimKind) -> LoopRule { kind == .professional ? professional : institutional }

  /// Loop 2000A: all of the transaction that depends on claims.
  static func billingProvider(of kind: ClaimKind) -> LoopRule { kind == .professional ? ofProfessionals : ofFacilities }

  private static let ofProfessionals = professional.loops.first { $0.name == "2000A" } ?? professional
  private static let ofFacilities = institutional.loops.first { $0.name == "2000A" } ?? institutional
  private static let professional = rule(professionalClaim)
  private static let institutional = rule(institutionalClaim)

  private static func rule(_ claim: String) -> LoopRule {
    GuideTable(head + billing, parts: ["claim": claim, "payer": payer]).transaction("837")
  }

  private static let head = """
    BHT R 1 01=0019 02=00,18 03! 04! 05! 06=CH,31,RP
    1000A R 1
      NM1 R 1 01=41 02=1,2 03! 08=46 09!
      PER R 2 01=IC 03=EM,FX,TE 04!
    1000B R 1
      NM1 R 1 01=40 02=2 03! 08=46 09!

    """

  private static let billing = """
    2000A R *
      HL R 1 03=20 01! 04=1
      PRV S 1 01=BI 02=PXC 03!
      CUR S 1 01=85 02!
      2010AA R 1
        NM1 R 1 01=85 02=1,2 03! 08?XX
        N3 R 1 01!
        N4 R 1 01!
        REF R 1 01=EI,SY 02!
        REF S 2 01=0B,1G 02!
        PER S 2 01=IC 03=EM,FX,TE 04!
      2010AB S 1
        NM1 R 1 01=87 02=1,2
        N3 R 1 01!
        N4 R 1 01!
      2010AC S 1
        NM1 R 1 01=PE 02=2 03! 08=PI,XV 09!
        N3 R 1 01!
        N4 R 1 01!
        REF S 1 01=2U,FY,NF 02!
        REF R 1 01=EI 02!
      2000B R *
        HL R 1 03=22 01! 02! 04=0,1
        SBR R 1 01! 02?18
        PAT S 1
        2010BA R 1
          NM1 R 1 01=IL 02=1,2 03! 08?II,MI
          N3 S 1 01!
          N4 S 1 01!
          DMG S 1 01=D8 02! 03=F,M,U
          REF S 2 01=SY,EI,IG,1W 02!
          REF S 1 01=Y4 02!
          PER S 1 01=IC
        2010BB R 1
          NM1 R 1 01=PR 02=2 03! 08=PI,XV 09!
          N3 S 1 01!
          N4 S 1 01!
          REF S 3 01=2U,EI,FY,NF 02!
          REF S 2 01=G2,LU 02!
        2300 S 100 @claim
        2000C S *
          HL R 1 03=23 01! 02! 04=0
          PAT R 1 01!
          2010CA R 1
            NM1 R 1 01=QC 02=1 03!
            N3 R 1 01!
            N4 R 1 01!
            DMG R 1 01=D8 02! 03=F,M,U
            REF S 1 01=Y4 02!
            REF S 1 01=SY,1W 02!
            PER S 1 01=IC
          2300 R 100 @claim
    """

  private static let professionalClaim = """
    CLM R 1 01! 02! 05.1! 05.2=B 05.3! 06=N,Y 07=A,B,C 08=N,W,Y 09=I,Y 10?P
    DTP S 1 01=431 03!
    DTP S 1 01=454 03!
    DTP S 1 01=304 03!
    DTP S 1 01=453 03!
    DTP S 1 01=439 03!
    DTP S 1 01=484 03!
    DTP S 1 01=455 03!
    DTP S 1 01=471 03!
    DTP S 2 01=314,360,361 03!
    DTP S 1 01=297 03!
    DTP S 1 01=296 03!
    DTP S 1 01=435 03!
    DTP S 1 01=096 03!
    DTP S 2 01=090,091 03!
    DTP S 1 01=444 03!
    DTP S 1 01=050 03!
    PWK S 10 01! 02!
    CN1 S 1
    AMT S 1 01=F5 02!
    REF S 1 01=4N 02!
    REF S 1 01=F5 02!
    REF S 1 01=EW 02!
    REF S 1 01=9F 02!
    REF S 1 01=G1 02!
    REF S 1 01=F8 02!
    REF S 1 01=X4 02!
    REF S 1 01=9A 02!
    REF S 1 01=9C 02!
    REF S 1 01=LX 02!
    REF S 1 01=D9 02!
    REF S 1 01=EA 02!
    REF S 1 01=P4 02!
    REF S 1 01=1J 02!
    K3 S 10
    NTE S 1 01=ADD,CER,DCP,DGN,TPO 02!
    CR1 S 1
    CR2 S 1
    CRC S 8
    HI R 1 01.1=ABK,BK 01.2!
    HI S 1 01.1=BP 01.2!
    HI S 2 01.1=BG 01.2!
    HCP S 1
    2310A S 2
      NM1 R 1 01=DN,P3 02=1 03! 08?XX
      REF S 3 01! 02!
    2310B S 1
      NM1 R 1 01=82 02=1,2 03! 08?XX
      PRV S 1 01=PE 02=PXC 03!
      REF S 4 01! 02!
    2310C S 1
      NM1 R 1 01=77 02=2 03! 08?XX
      N3 R 1 01!
      N4 R 1 01!
      REF S 3 01! 02!
      PER S 1 01=IC 03=TE 04! 05?EX
    2310D S 1
      NM1 R 1 01=DQ 02=1 03! 08?XX
      REF S 4 01! 02!
    2310E S 1
      NM1 R 1 01=PW
      N3 R 1
      N4 R 1
    2310F S 1
      NM1 R 1 01=45
      N3 R 1
      N4 R 1
    2320 S 10 @payer
    2400 R 50
      LX R 1 01!
      SV1 R 1 01.1=HC,ER,IV,WK 01.2! 02! 03=MJ,UN 04! 07.1!
      SV5 S 1
      PWK S 10 01! 02!
      CR1 S 1
      CR3 S 1
      CRC S 5
      DTP R 1 01=472 02=D8,RD8 03!
      DTP S 1 01=471 03!
      DTP S 1 01=607 03!
      DTP S 1 01=463 03!
      DTP S 1 01=461 03!
      DTP S 1 01=304 03!
      DTP S 2 01=738,739 03!
      DTP S 1 01=011 03!
      DTP S 1 01=455 03!
      DTP S 1 01=454 03!
      QTY S 2
      MEA S 5
      CN1 S 1
      REF S 1 01=9B 02!
      REF S 1 01=9D 02!
      REF S 5 01=G1 02!
      REF S 1 01=6R 02!
      REF S 1 01=EW 02!
      REF S 1 01=X4 02!
      REF S 1 01=F4 02!
      REF S 1 01=BT 02!
      REF S 5 01=9F 02!
      AMT S 1 01=T 02!
      AMT S 1 01=F4 02!
      K3 S 10
      NTE S 1 01=ADD,DCP 02!
      NTE S 1 01=TPO 02!
      PS1 S 1
      HCP S 1
      2410 S 1
        LIN R 1 02=N4,EN,EO,HI,ON,UK,UP 03!
        CTP R 1 04! 05.1=F2,GR,ME,ML,UN
        REF S 1 01=XZ,VY 02!
      2420A S 1
        NM1 R 1 01=82 02=1,2 03! 08?XX
        PRV S 1 01=PE 02=PXC 03!
        REF S 20 01! 02!
      2420B S 1
        NM1 R 1 01=QB
        REF S 20
      2420C S 1
        NM1 R 1 01=77
        N3 R 1
        N4 R 1
        REF S 3
      2420D S 1
        NM1 R 1 01=DQ 02=1 03! 08?XX
        REF S 20 01! 02!
      2420E S 1
        NM1 R 1 01=DK 02=1 03! 08?XX
        N3 S 1 01!
        N4 S 1 01!
        REF S 20 01! 02!
        PER S 1 01=IC
      2420F S 2
        NM1 R 1 01=DN,P3 02=1 03! 08?XX
        REF S 20 01! 02!
      2420G S 1
        NM1 R 1 01=PW
        N3 R 1
        N4 R 1
      2420H S 1
        NM1 R 1 01=45
        N3 R 1
        N4 R 1
      2430 S 15
        SVD R 1 01! 02! 03.1! 03.2! 05!
        CAS S 5 01=CO,CR,OA,PI,PR 02! 03!
        DTP R 1 01=573 02=D8 03!
        AMT S 1 01=EAF 02!
      2440 S *
        LQ R 1 01!
        FRM R 99 01!
    """

  private static let institutionalClaim = """
    CLM R 1 01! 02! 05.1! 05.2=A 05.3! 07=A,B,C 08=N,W,Y 09=I,Y
    DTP S 1 01=096 02=TM 03!
    DTP R 1 01=434 02=RD8 03!
    DTP S 1 01=435 02=D8,DT 03!
    DTP S 1 01=050 03!
    CL1 R 1 03!
    PWK S 10 01! 02!
    CN1 S 1
    AMT S 1 01=F3 02!
    REF S 1 01=4N 02!
    REF S 1 01=9F 02!
    REF S 1 01=G1 02!
    REF S 1 01=F8 02!
    REF S 1 01=9A 02!
    REF S 1 01=9C 02!
    REF S 5 01=LX 02!
    REF S 1 01=D9 02!
    REF S 1 01=LU 02!
    REF S 1 01=EA 02!
    REF S 1 01=P4 02!
    REF S 1 01=G4 02!
    K3 S 10
    NTE S 10 01=ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI 02!
    NTE S 1 01=ADD 02!
    CRC S 1
    HI R 1 01.1=ABK,BK 01.2!
    HI S 1 01.1=ABJ,BJ 01.2!
    HI S 1 01.1=APR,PR 01.2!
    HI S 1 01.1=ABN,BN 01.2!
    HI S 1 01.1=DR 01.2!
    HI S 2 01.1=ABF,BF 01.2!
    HI S 1 01.1=BBR,BR 01.2! 01.3! 01.4!
    HI S 2 01.1=BBQ,BQ 01.2! 01.3! 01.4!
    HI S 2 01.1=BI 01.2!
    HI S 2 01.1=BH 01.2!
    HI S 2 01.1=BE 01.2!
    HI S 2 01.1=BG 01.2!
    HI S 2 01.1=TC 01.2!
    HCP S 1
    2310A S 1
      NM1 R 1 01=71 02=1 03! 08?XX
      PRV S 1 01=AT 02=PXC 03!
      REF S 4 01! 02!
    2310B S 1
      NM1 R 1 01=72 02=1 03! 08?XX
      REF S 4 01! 02!
    2310C S 1
      NM1 R 1 01=ZZ 02=1 03! 08?XX
      REF S 4 01! 02!
    2310D S 1
      NM1 R 1 01=82 02=1 03! 08?XX
      REF S 4 01! 02!
    2310E S 1
      NM1 R 1 01=77 02=2 03! 08?XX
      N3 R 1 01!
      N4 R 1 01!
      REF S 3 01! 02!
    2310F S 1
      NM1 R 1 01=DN 02=1 03! 08?XX
      REF S 3 01! 02!
    2320 S 10 @payer
    2400 R 999
      LX R 1 01!
      SV2 R 1 01! 03! 04=DA,UN 05!
      PWK S 10 01! 02!
      DTP S 1 01=472 02=D8,RD8 03!
      REF S 1 01=6R 02!
      REF S 1 01=9B 02!
      REF S 1 01=9D 02!
      AMT S 1 01=GT 02!
      AMT S 1 01=N8 02!
      NTE S 1 01=TPO 02!
      HCP S 1
      2410 S 1
        LIN R 1 02=N4 03!
        CTP R 1 04! 05.1=F2,GR,ME,ML,UN
        REF S 1 01=XZ,VY 02!
      2420A S 1
        NM1 R 1 01=72 02=1 03! 08?XX
        REF S 20 01! 02!
      2420B S 1
        NM1 R 1 01=ZZ 02=1 03! 08?XX
        REF S 20 01! 02!
      2420C S 1
        NM1 R 1 01=82 02=1 03! 08?XX
        REF S 20 01! 02!
      2420D S 1
        NM1 R 1 01=DN 02=1 03! 08?XX
        REF S 20 01! 02!
      2430 S 15
        SVD R 1 01! 02! 04! 05!
        CAS S 5 01=CO,CR,OA,PI,PR 02! 03!
        DTP R 1 01=573 02=D8 03!
        AMT S 1 01=EAF 02!
    """

  // Loop 2320, another payer, in both guides. Their order of AMT differs; both have one of each.
  private static let payer = """
    SBR R 1 01! 02!
    CAS S 5 01=CO,CR,OA,PI,PR 02! 03!
    AMT S 1 01=D 02!
    AMT S 1 01=A8 02!
    AMT S 1 01=EAF 02!
    OI R 1 03=N,W,Y 06=I,Y
    MIA S 1
    MOA S 1
    2330A R 1
      NM1 R 1 01=IL 02=1,2 03! 08=II,MI 09!
      N3 S 1 01!
      N4 S 1 01!
      REF S 2 01=SY 02!
    2330B R 1
      NM1 R 1 01=PR 02=2 03! 08=PI,XV 09!
      N3 S 1 01!
      N4 S 1 01!
      DTP S 1 01=573 02=D8 03!
      REF S 2 01=2U,EI,FY,NF 02!
      REF S 1 01=G1 02!
      REF S 1 01=9F 02!
      REF S 1 01=T4 02!
      REF S 1 01=F8 02!
    2330C S 2
      NM1 R 1 01=DN,P3,71
      REF S 4
    2330D S 1
      NM1 R 1 01=82,72
      REF S 4
    2330E S 1
      NM1 R 1 01=77,ZZ
      REF S 4
    2330F S 1
      NM1 R 1 01=DQ
      REF S 4
    2330G S 1
      NM1 R 1 01=85
      REF S 4
    """
}
