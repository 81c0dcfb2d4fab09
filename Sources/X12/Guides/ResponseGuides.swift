/// The guides of what payers send back, as far as it is read.
public enum ResponseGuide {
  /// 835, payment and remittance advice, 005010X221A1.
  public static let remittance = GuideTable(
    """
    BPR R 1 01! 02! 03! 04! 16!
    TRN R 1 01=1 02!
    CUR S 1
    REF S 2
    DTM S 1
    PLB S *
    1000A R 1
      N1 R 1 01=PR
      N3 R 1
      N4 R 1
      REF S 4
      PER S *
    1000B R 1
      N1 R 1 01=PE
      N3 S 1
      N4 S 1
      REF S *
      RDM S 1
    2000 S *
      LX R 1
      TS3 S 1
      TS2 S 1
      2100 R *
        CLP R 1 01! 02! 03! 04! 07!
        CAS S 99
        NM1 R 7
        MIA S 1
        MOA S 1
        REF S 15
        DTM S 4
        PER S 2
        AMT S 13
        QTY S 14
        2110 S 999
          SVC R 1 01! 02! 03!
          DTM S 2
          CAS S 99
          REF S 24
          AMT S 9
          QTY S 6
          LQ S 99
    """
  ).transaction("835")

  /// 999, acknowledgment of a functional group, 005010X231A1.
  public static let acknowledgment = GuideTable(
    """
    AK1 R 1 01! 02!
    AK9 R 1 01!
    2000 S *
      AK2 R 1 01! 02!
      IK5 R 1 01!
      2100 S *
        IK3 R 1 01! 02!
        CTX S 10
        2110 S *
          IK4 R 1
          CTX S 10
    """
  ).transaction("999")

  /// 277CA, acknowledgment of claims, 005010X214.
  public static let claimStatus = GuideTable(
    """
    BHT R 1
    2000A R *
      HL R 1 03=20
      2100A R 1
        NM1 R 1 01=PR,AY
      2200A R *
        TRN R 1 01=1
        DTP S 2
      2000B R *
        HL R 1 03=21
        2100B R 1
          NM1 R 1 01=41
        2200B R 1
          TRN R 1 01=2
          STC R *
          QTY S 2
          AMT S 2
        2000C S *
          HL R 1 03=19
          2100C R 1
            NM1 R 1 01=85
          2200C S 1
            TRN R 1
            STC S *
            REF S *
            QTY S 2
            AMT S 2
          2000D S *
            HL R 1 03=PT
            2100D R 1
              NM1 R 1 01=QC
            2200D R *
              TRN R 1 01=2
              STC R *
              REF S *
              DTP S *
              2220D S *
                SVC R 1
                STC R *
                REF S *
                DTP S 1
    """
  ).transaction("277")
}
